package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.date.TimeWords;
import newswire.enrich.extract.person.Agencies;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The place that a story was filed from, as agencies write it at its beginning: {@code LONDON, Feb 8 (Reuters) -},
 * {@code SPRINGFIELD, Ill. (AP) —}, {@code Berlin (dpa) -}.
 */
public final class Datelines {

    private static final String DASH = "\\s*(?:\\.?(?:[—–]|--?)\\s|--(?=\\p{Lu}))";
    private static final Pattern CAPITALS =
            Pattern.compile("^(\\p{Lu}[\\p{Lu}'’.-]+(?:[ /]\\p{Lu}[\\p{Lu}'’.-]+){0,3}(?:, \\p{Lu}[\\p{L}.]{1,14})?)"
                    + "(?:, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}))?(?:\\s*\\(([^()]{2,40})\\))?"
                    + DASH);
    private static final Pattern WITH_AGENCY = Pattern.compile(
            "^(\\p{Lu}[\\p{L}'’.-]+(?:[ /-]\\p{Lu}[\\p{L}'’.-]+){0,3})(?:, [^()]{3,20})?\\s*\\(([^()]{2,40})\\)(?:"
                    + DASH + "|\\s*[:.]?\\s)");

    /** The paper's own address, as in {@code HarbourPost.example, Port Anna -}. */
    private static final String SITE = "\\p{L}[\\p{L}\\d]*(?:\\.\\p{L}{2,7}){1,2}";

    private static final Pattern AFTER_SITE =
            Pattern.compile("^" + SITE + ", (\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2})" + DASH);
    /** In scripts without capitals the agency behind a place tells it: {@code القاهرة (رويترز) -}. */
    private static final Pattern WITHOUT_CAPITALS = Pattern.compile(
            "^((?:\\p{Lo}[\\p{Lo}\\p{M}]*)(?:[ ،,-]+\\p{Lo}[\\p{Lo}\\p{M}]*){0,3}?)(?:[,،] [^()]{3,20})?\\s*\\(([^()]{2,40})\\)"
                    + DASH);

    /** {@code 新华社北京3月1日电}. */
    private static final Pattern WIRED = Pattern.compile(
            "^[（(【]?(?:据)?(?<agency>\\p{IsHan}{2,4}[社网網])(?<place>\\p{IsHan}{2,8}?)(?:\\d{1,2}月)?\\d{1,2}日(?:综合|綜合|专|專)?[电電]");

    /** {@code (서울=연합뉴스)}. */
    private static final Pattern EQUALLED =
            Pattern.compile("^[(\\[](\\p{IsHangul}{2,8}(?:·\\p{IsHangul}{2,8})?)=([^)\\]]{2,20})[)\\]]");

    /** As releases write it, with the day: {@code PORT ANNA, Maine, March 2, 2026 /Newswire/ --}. */
    private static final Pattern WITH_DAY = Pattern.compile(
            "^\\(?(\\p{Lu}[\\p{L}'’.-]+(?:[ /-]\\p{L}[\\p{L}'’.-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]{1,20})?)(?:,|"
                    + " [–—-])\\s((?:\\p{L}{2,4}\\.? )?(?:\\p{L}{3,10}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? (?:de"
                    + " )?\\p{L}{3,10}\\.? (?:de )?\\d{4}))\\)?(?:\\s*(?:/[^/]{2,40}/|\\([^()]{2,40}\\)))?" + DASH);

    private static final Set<String> LABELS =
            WordLists.of(Datelines.class, "mul").list("labels");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}]+");
    /** As in {@code Am Montag} and {@code IN PICTURES}. */
    private static final int PREPOSITION = 2;

    private static final Pattern COMMA = Pattern.compile(", ");

    private static final List<Pattern> FORMS = List.of(WITH_AGENCY, WITHOUT_CAPITALS, EQUALLED);

    private Datelines() {}

    /** The place, null when the text does not begin with one. */
    public static @Nullable String of(String text) {
        String start = start(text);
        boolean dash = hasDash(start);
        Matcher dated = WITH_DAY.matcher(start);
        if (dash && dated.find() && DateReader.read(dated.group(2)) != null && !isLabel(dated.group(1))) {
            return dated.group(1);
        }
        Matcher capitals = CAPITALS.matcher(start);
        if (dash && capitals.find() && !isLabel(capitals.group(1))) {
            return withoutSites(capitals.group(1));
        }
        Matcher site = AFTER_SITE.matcher(start);
        if (dash && site.find()) {
            return site.group(1);
        }
        for (Pattern form : start.indexOf('(') < 0 && start.indexOf('[') < 0 ? List.<Pattern>of() : FORMS) {
            Matcher agency = form.matcher(start);
            if (agency.find() && isAgency(agency.group(2))) {
                return agency.group(1);
            }
        }
        Matcher wired = WIRED.matcher(start);
        return wired.find() ? wired.group("place") : null;
    }

    /** The day that is stated with the place, null where the text does not begin with both. */
    public static @Nullable StatedTime day(String text) {
        Matcher dated = WITH_DAY.matcher(start(text));
        return dated.find() ? DateReader.read(dated.group(2)) : null;
    }

    /** Whether there is a dash that may end a dateline. */
    private static boolean hasDash(String start) {
        for (int i = 0; i + 1 < start.length(); i++) {
            char c = start.charAt(i);
            char next = start.charAt(i + 1);
            if (c == '-' && (next == '-' || isSpace(next)) || (c == '—' || c == '–') && isSpace(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static String start(String text) {
        return text.length() > 160 ? text.substring(0, 160) : text;
    }

    /** A place less the paper's address before or behind it, and the full stop of a sentence of its own. */
    private static @Nullable String withoutSites(String place) {
        String rest =
                COMMA.splitAsStream(place).filter(part -> !part.matches(SITE)).collect(Collectors.joining(", "));
        boolean stop = rest.endsWith(".") && rest.indexOf(',') < 0;
        return rest.isEmpty() ? null : stop ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Whether something else than a place stands there: a day, or what a paper writes before a story. */
    private static boolean isLabel(String place) {
        boolean labelled = false;
        for (String word : WORD.split(place.toLowerCase(Locale.ROOT))) {
            boolean label = LABELS.contains(word)
                    || TimeWords.isDay(word)
                    || TimeWords.changed().contains(word)
                    || TimeWords.published().contains(word);
            if (!label && word.length() > PREPOSITION) {
                return false;
            }
            labelled |= label;
        }
        return labelled;
    }

    private static boolean isAgency(String names) {
        for (String name : names.split("[/,&]")) {
            if (Agencies.isAgency(name)) {
                return true;
            }
        }
        return false;
    }
}
