package newswire.enrich.extract.page;

import java.util.Arrays;
import java.util.List;

/** Words in the classes of elements that tell what a page's author means them for. */
public enum ClassWord {
    /** A title or headline. */
    title("title headline"),
    byline("byline"),
    author("author |writer| |writers| |reporter| |reporters|"),
    breadcrumb("breadcrumb");

    private final String words;

    ClassWord(String words) {
        this.words = words;
    }

    /** The groups of words, in the order of their bits. */
    static List<String> all() {
        return Arrays.stream(values()).map(word -> word.words).toList();
    }

    /** The bit among those of {@link ClassWords}. */
    long bit() {
        return 1L << ClassWords.GROUPS.size() + ordinal();
    }
}
