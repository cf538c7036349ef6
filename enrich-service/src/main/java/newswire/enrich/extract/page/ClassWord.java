package newswire.enrich.extract.page;

import java.util.Arrays;

/** Words in the classes of elements that tell what a page's author means them for. */
public enum ClassWord {
    /** A title or headline. */
    title("title headline"),
    byline("byline"),
    author("author"),
    breadcrumb("breadcrumb");

    private static final WordGroups GROUPS =
            new WordGroups(Arrays.stream(values()).map(word -> word.words).toList());

    private final String words;

    ClassWord(String words) {
        this.words = words;
    }

    int bit() {
        return 1 << ordinal();
    }

    /** The bits of all that a value of {@code class} holds. */
    static int bits(String value) {
        return (int) GROUPS.in(value, value.length());
    }
}
