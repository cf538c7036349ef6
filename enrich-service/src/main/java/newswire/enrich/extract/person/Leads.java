package newswire.enrich.extract.person;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.enrich.extract.page.PictureWords;
import newswire.enrich.extract.person.BylineWords.Kind;

/** What a byline has before the first name: {@code By}, {@code Ein Artikel von}, {@code Автор:}, {@code 记者}. */
final class Leads {

    private static final BylineWords WORDS = BylineWords.shipped();

    private static final String BY = WORDS.any(Kind.by);
    private static final String WORK = WORDS.any(Kind.text, Kind.work);
    private static final String REPORTER = WORDS.anyIn("zh", Kind.writer);

    private static final Pattern LEAD = Pattern.compile(
            "(?:" + WORK + "\\s+)?" + BY + "\\s*:?\\s+"
                    + "|" + WORK + "\\s+" + WORDS.any(Kind.from) + "\\s*:?\\s+"
                    + "|" + WORDS.any(Kind.from) + "\\s+(?=\\S+\\s+\\S)"
                    + "|" + WORDS.any(Kind.by, Kind.from, Kind.author, Kind.writer, Kind.text, Kind.work)
                    + "(?:\\s*[:：/／●・]\\s*|\\s*[-–]\\s+)"
                    + "|" + WORDS.any(Kind.author, Kind.text) + "\\s+"
                    + "|" + REPORTER + "\\s*(?=\\p{IsHan}{2,4}(?:\\P{IsHan}|$))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How what {@link #LEAD} finds begins, by up to two characters: most lines begin otherwise. */
    private static final Set<String> BEGINNINGS =
            WORDS.of(Kind.by, Kind.from, Kind.author, Kind.writer, Kind.text, Kind.work).stream()
                    .map(word -> beginning(word, 2))
                    .collect(Collectors.toSet());

    /** Whatever comes before {@code by}, which no name has in it: {@code View all posts by}. */
    private static final Pattern ANYTHING = Pattern.compile(".*\\s(?:by:?|as told to)\\s+", Pattern.CASE_INSENSITIVE);

    /** What a writer's name follows in words of its own: {@code Ein Beitrag von}. */
    private static final Pattern LONG = Pattern.compile(
            "(?:\\p{L}+\\s+){0,4}" + WORDS.paired(Kind.longer, Kind.by, Kind.from, Kind.of) + ":?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A lead that only style sheets part from the name: {@code ByAda Brook}. */
    private static final Pattern GLUED = Pattern.compile("(?:BY|"
            + WORDS.of(Kind.by, Kind.author).stream()
                    .filter(word -> word.indexOf(' ') < 0)
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining("|"))
            + ")(?=(?:by\\s|\\p{Lu}\\p{Ll}))");

    /** Whoever is named after these took pictures. */
    private static final Pattern OF_PICTURES =
            Pattern.compile("\\W*(?:" + PictureWords.KIND + "|video)\\p{L}*\\s.*", Pattern.CASE_INSENSITIVE);
    /** What a line ends with that goes on to name somebody else. */
    private static final Set<String> LEADS_ON = WORDS.of(Kind.by);

    private static final int MOST = 2;

    private Leads() {}

    /** A line from its first name on; the line itself when nothing leads to one. */
    static String off(String written) {
        String rest = written;
        for (int leads = 0; leads < MOST; leads++) {
            int end = end(rest);
            end = end > 0 ? end : endOfAnything(rest);
            if (end == 0) {
                return rest;
            }
            rest = rest.substring(end);
        }
        return rest;
    }

    /** Whether a line begins with what leads to a name, and goes on. */
    static boolean has(String line) {
        int end = end(line);
        return end > 0 && end < line.length();
    }

    private static int end(String written) {
        if (mayLead(written)) {
            Matcher glued = GLUED.matcher(written);
            if (glued.lookingAt()) {
                return glued.end();
            }
            Matcher lead = LEAD.matcher(written);
            if (lead.lookingAt()) {
                return lead.end();
            }
        }
        Matcher longer = LONG.matcher(written);
        return hasSpaces(written) && longer.lookingAt() ? longer.end() : 0;
    }

    /** Whether there are two spaces, which a name behind words of its own has, and most names have not. */
    private static boolean hasSpaces(String line) {
        return line.indexOf(' ') < line.lastIndexOf(' ');
    }

    private static boolean mayLead(String line) {
        return BEGINNINGS.contains(beginning(line, 2)) || BEGINNINGS.contains(beginning(line, 1));
    }

    private static String beginning(String text, int length) {
        String start = text.substring(0, Math.min(length, text.length()));
        return start.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int endOfAnything(String written) {
        if (!hasSpaces(written)) {
            return 0;
        }
        Matcher longer = ANYTHING.matcher(written);
        return longer.lookingAt() && !OF_PICTURES.matcher(written).matches() ? longer.end() : 0;
    }

    /** Whether a text ends in a word that leads on to a name. */
    static boolean endsIn(String name) {
        String line = name.toLowerCase(Locale.ROOT);
        String end = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return LEADS_ON.contains(end.substring(end.lastIndexOf(' ') + 1));
    }
}
