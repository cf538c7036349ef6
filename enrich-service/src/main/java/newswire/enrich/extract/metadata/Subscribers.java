package newswire.enrich.extract.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import newswire.enrich.shipped.WordLists;

/** Words for those who pay to read, and for what they may read. */
public final class Subscribers {

    private static final WordLists LISTS = WordLists.of(Subscribers.class, "mul");
    private static final Set<String> NAMES = LISTS.list("subscribers");
    private static final Set<String> READING = LISTS.list("reading");
    private static final Set<String> LETTERS = LISTS.list("letters");

    /** States that are members of something. */
    private static final Pattern STATES = Pattern.compile("[会會][员員][国國]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");
    /** From here on scripts have no spaces between words, or endings that run into them. */
    private static final char EASTERN = 0x2E80;

    private Subscribers() {}

    /** Whether a text names them, and not those of a newsletter. */
    public static boolean areNamed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return LETTERS.stream().noneMatch(lower::contains)
                && hasAny(STATES.matcher(lower).replaceAll(""), NAMES, String::startsWith);
    }

    /** Whether a text speaks of reading, of what is read, or of whom it is kept for. */
    public static boolean mayRead(String text) {
        return hasAny(text.toLowerCase(Locale.ROOT), READING, String::equals);
    }

    private static boolean hasAny(String text, Set<String> listed, BiPredicate<String, String> is) {
        return listed.stream().anyMatch(word -> word.charAt(0) >= EASTERN && text.contains(word))
                || BETWEEN.splitAsStream(text).anyMatch(word -> listed.stream().anyMatch(one -> is.test(word, one)));
    }
}
