package newswire.enrich.extract.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswire.enrich.extract.date.MonthNames;

/** What a byline has after a name: a date, a place, what its bearer does, for whom, an address. */
final class Tails {

    /** A mark or word that ends a whole name, and what ends any. */
    private static final Pattern BREAK = Pattern.compile(
            "(?<=\\S\\s\\S{1,40})\\s+(?:\\||–|—|-|in|for|für|at)\\s+.*$|\\s+@\\s+.*$|\\s*@.*$|\\s*[(\\[<（［](?![^)）\\]]*[)）\\]]\\s*(?-i:\\p{Lu}\\p{Ll})).*$|\\s*\\S+@\\S+\\.\\S+.*$",
            Pattern.CASE_INSENSITIVE);

    private static final String MARKS = "|–—-@([<（［";
    private static final List<String> BREAKS = List.of(" in ", " for ", " für ", " at ");
    private static final List<String> ARTICLES = List.of("The ", "A ", "An ");
    private static final List<String> TRADES = List.of("senior", "staff", "chief", "special");
    /** A trade of several words after a whole name. */
    private static final Pattern TRADE = Pattern.compile(
            "(?<=\\S\\s\\S{1,40})\\s+(?:senior|staff|chief|special)\\s.*$|^(?:senior|chief|special)\\s.*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGO = Pattern.compile(
            "\\s+\\d+\\s*(?:min|minute|hour|hr|day|week|month|year|h|d|m)\\w*\\b.*$", Pattern.CASE_INSENSITIVE);
    /** A day's name and its date, up to a mark: {@code Do 12.03.2026 | }. */
    private static final Pattern DAY =
            Pattern.compile("\\s*\\p{L}+[.,]*\\s+\\d{1,2}[./]\\s?[\\d\\p{L}][^|/,·•–-]*(?:[|/,·•–-]|$)");
    /** A date after a name: {@code March 9, 2026}, {@code 9 mars 2026}, {@code 2026-03-09}. */
    private static final Pattern DATE = Pattern.compile(
            "(?<=\\p{L})[\\s,]+(?:on\\s+)?(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,10}\\.?,?\\s+(?:de\\s+)?\\d{4}\\b|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}).*$");
    /** Degrees and offices after a comma. */
    private static final Pattern DEGREES = Pattern.compile(
            "(?:,\\s*(?:ph\\.?d|m\\.?d|m\\.?s|m\\.?a|b\\.?a|b\\.?sc|m\\.?sc|m\\.?b\\.?a|mph|rdn?|ldn?|rn|cpa|cfp|j\\.?d|esq|d\\.?o|dds|llm|frcp|cscs)\\b\\.?[®™]?)+\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** Trades that follow a name without a space, or with one. */
    private static final List<String> GLUED_ROLES = Stream.of(Reporters.TRADES, List.of("摄影报道"), Reporters.REPORTS)
            .flatMap(List::stream)
            .toList();

    private static final Set<String> WHEN = Set.of(
            "updated",
            "published",
            "posted",
            "modified",
            "aktualisiert",
            "veröffentlicht",
            "actualizado",
            "publicado",
            "publié",
            "pubblicato",
            "atualizado");

    /** Shorter months are names of people too. */
    private static final int LONG_MONTH = 7;

    private static final int NAME_WORDS = 2;
    /** What stands behind logins too. */
    private static final String FOLLOW = " Follow";

    private Tails() {}

    /** A line of several names less the day and date that it begins with, and the date that ends it. */
    static String offDates(String line) {
        if (line.chars().noneMatch(Character::isDigit)) {
            return line;
        }
        Matcher day = DAY.matcher(line);
        return DATE.matcher(day.lookingAt() ? line.substring(day.end()) : line).replaceFirst("");
    }

    /** A line less the degrees after its names, which are no names. */
    static String offDegrees(String line) {
        return line.indexOf(',') < 0 ? line : DEGREES.matcher(line).replaceFirst("");
    }

    /** Whether this says from where somebody named before it reports: {@code 台北報導}. */
    static boolean isPlace(String piece) {
        return Reporters.REPORTS.stream().anyMatch(piece::endsWith);
    }

    /** One name less what follows it. */
    static String off(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String rest = mayBreak(lower) ? BREAK.matcher(name).replaceFirst("") : name;
        rest = TRADES.stream().anyMatch(lower::contains) ? TRADE.matcher(rest).replaceFirst("") : rest;
        rest = rest.chars().anyMatch(Character::isDigit) ? AGO.matcher(rest).replaceFirst("") : rest;
        return offGlued(offRole(offOffer(offSmall(offWhen(rest)))));
    }

    /** Less a word that leads to a date or begins one: {@code Ada Brook Updated}, {@code Ada Brook September}. */
    private static String offWhen(String name) {
        int last = name.lastIndexOf(' ');
        if (last < 0) {
            return name;
        }
        String word = name.substring(last + 1);
        boolean month = name.indexOf(' ') < last && word.length() >= LONG_MONTH && MonthNames.isOne(word);
        return month || WHEN.contains(word.toLowerCase(Locale.ROOT)) ? name.substring(0, last) : name;
    }

    /** Whether a line in lower case has anything that {@link #BREAK} looks for, which most names have not. */
    private static boolean mayBreak(String lower) {
        return lower.chars().anyMatch(c -> MARKS.indexOf(c) >= 0)
                || BREAKS.stream().anyMatch(lower::contains);
    }

    /**
     * After two words with capitals a small one that names don't have begins something else: {@code Ada Brook aus Kiel}, but not
     * in what begins with an article, as papers and blogs are called. A
     * trade has the words between for its field: {@code Ada Brook Harbour correspondent}.
     */
    private static String offSmall(String name) {
        if (ARTICLES.stream().anyMatch(name::startsWith)) {
            return name;
        }
        int proper = 0;
        int from = 0;
        int twoEnd = 0;
        int nameEnd = 0;
        while (from < name.length()) {
            int space = name.indexOf(' ', from);
            int to = space < 0 ? name.length() : space;
            String word = name.substring(from, to);
            if (!isSmall(word)) {
                nameEnd = to;
                twoEnd = ++proper == NAME_WORDS ? to : twoEnd;
            } else if (!NameShape.isParticle(word)) {
                return proper < NAME_WORDS ? name : name.substring(0, Roles.isTrade(word) ? twoEnd : nameEnd);
            }
            from = to + 1;
        }
        return proper >= NAME_WORDS && nameEnd < name.length() ? name.substring(0, nameEnd) : name;
    }

    private static boolean isSmall(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(c -> Character.isLowerCase(c) || c == '.' || c == '\'');
    }

    /** Less what a page offers to do with whoever is named by two words: {@code Ada Brook Follow}. */
    private static String offOffer(String name) {
        int last = name.lastIndexOf(' ');
        boolean offer = last > 0
                && (name.indexOf(' ') < last || name.endsWith(FOLLOW))
                && NameShape.isOffer(name.substring(last + 1));
        return offer ? name.substring(0, last) : name;
    }

    /** Less a word for a trade after two of a name. */
    private static String offRole(String name) {
        int last = name.lastIndexOf(' ');
        if (last < 0 || !Roles.isTrade(name.substring(last + 1))) {
            return name;
        }
        String before = name.substring(0, last);
        boolean two = before.indexOf(' ') > 0 && before.indexOf(' ') == before.lastIndexOf(' ');
        return two && !Roles.endsInOffice(before) ? before : name;
    }

    /** Whether a trade ends this as those do that follow a name without a space. */
    static boolean endsInTrade(String line) {
        return GLUED_ROLES.stream().anyMatch(line::endsWith);
    }

    private static String offGlued(String line) {
        int last = line.lastIndexOf(' ');
        String name = last > 0 && isPlace(line.substring(last + 1)) ? line.substring(0, last) : line;
        for (String role : GLUED_ROLES) {
            if (name.endsWith(role) && name.length() > role.length()) {
                return name.substring(0, name.length() - role.length()).strip();
            }
        }
        return name;
    }
}
