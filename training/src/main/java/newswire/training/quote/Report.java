package newswire.training.quote;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody is reported to have said, written or thought.
 *
 * @param parts beginning and end of each of its parts, in order: <em>he said</em> in the middle is none
 * @param marked whether any of it stands between quotation marks
 */
record Report(List<int[]> parts, boolean marked) {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int FEWEST_WORDS = 3;

    /** From the first part's beginning to the last one's end. */
    int[] whole() {
        return new int[] {parts.getFirst()[0], parts.getLast()[1]};
    }

    /** Whether it is direct speech that counts. */
    boolean isDirect(String text) {
        return marked && isLong(text.substring(whole()[0], whole()[1]));
    }

    /** Of three words and more. */
    static boolean isLong(String quoted) {
        return SPACE.split(quoted.strip()).length >= FEWEST_WORDS;
    }
}
