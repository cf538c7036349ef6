package newswire.enrich.extract.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;

/** Words for those who pay to read, and for what they may read. */
public final class Subscribers {

    private static final WordLists LISTS = WordLists.of(Subscribers.class, "mul");
    private static final Phrases NAMES = Phrases.beginnings(LISTS.list("subscribers"));
    private static final Phrases READING = Phrases.of(LISTS.list("reading"));
    private static final Set<String> LETTERS = LISTS.list("letters");

    /** States that are members of something. */
    private static final Pattern STATES = Pattern.compile("[会會][员員][国國]");

    private Subscribers() {}

    /** Whether a text names them, and not those of a newsletter. */
    public static boolean areNamed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return LETTERS.stream().noneMatch(lower::contains)
                && NAMES.in(STATES.matcher(lower).replaceAll(""));
    }

    /** Whether a text speaks of reading, of what is read, or of whom it is kept for. */
    public static boolean mayRead(String text) {
        return READING.in(text);
    }
}
