package newswire.enrich.shipped;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds phrases in a text, whatever their case, as whole words; those in scripts without spaces between words anywhere. Of
 * several at one place the longest counts. Immutable.
 */
public final class Phrases {

    /** From here on scripts have no spaces between words, or endings that run into them. */
    private static final char EASTERN = 0x2E80;

    private static final String LETTERS = "\\p{L}";
    /** Numbers count as words, and not as parts of amounts. */
    private static final String LETTERS_AND_NUMBERS = "\\p{L}\\p{N}\\p{Sc}%";

    private static final String BEFORE_NUMBERS = "#.,+-";

    private final Pattern any;

    private Phrases(Pattern any) {
        this.any = any;
    }

    /** Those of a list. */
    public static Phrases of(Collection<String> phrases) {
        return new Phrases(pattern(phrases, LETTERS, LETTERS));
    }

    /** Words that begin with those of a list. */
    public static Phrases beginnings(Collection<String> parts) {
        return new Phrases(pattern(parts, LETTERS, ""));
    }

    /** Those of a list in which numbers stand by themselves: {@code 404}, but not {@code $404} or {@code 1,404}. */
    public static Phrases withNumbers(Collection<String> phrases) {
        return new Phrases(pattern(phrases, LETTERS_AND_NUMBERS + BEFORE_NUMBERS, LETTERS_AND_NUMBERS));
    }

    private static Pattern pattern(Collection<String> phrases, String notBefore, String notAfter) {
        String spaced = any(phrases, false);
        String unspaced = any(phrases, true);
        String after = notAfter.isEmpty() ? "" : "(?![" + notAfter + "])";
        String words = spaced.isEmpty() ? "" : "(?<![" + notBefore + "])(?:" + spaced + ")" + after;
        String parts = words.isEmpty() || unspaced.isEmpty() ? words + unspaced : words + "|" + unspaced;
        return Pattern.compile(parts.isEmpty() ? "(?!)" : parts, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String any(Collection<String> phrases, boolean eastern) {
        return phrases.stream()
                .filter(phrase -> phrase.charAt(0) >= EASTERN == eastern)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Whether a text has any of them. */
    public boolean in(String text) {
        return any.matcher(text).find();
    }

    /** Whether a text begins with one of them, marks aside. */
    public boolean begin(String text) {
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.codePointAt(first))) {
            first += Character.charCount(text.codePointAt(first));
        }
        return any.matcher(text).region(first, text.length()).lookingAt();
    }

    /** Whether a text ends with one of them, no mark behind it. */
    public boolean end(String text) {
        Matcher matcher = any.matcher(text);
        boolean ends = false;
        while (!ends && matcher.find()) {
            ends = matcher.end() == text.length();
        }
        return ends;
    }

    /** A text with a space for each of them. */
    public String leftOut(String text) {
        return any.matcher(text).replaceAll(Matcher.quoteReplacement(" "));
    }
}
