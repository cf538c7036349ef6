package newswire.enrich.extract.page;

/** Words in the classes of elements that tell what a page's author means them for. */
public enum ClassWord {
    /** A title or headline. */
    title("title", "headline"),
    byline("byline"),
    author("author"),
    breadcrumb("breadcrumb");

    private static final ClassWord[] ALL = values();

    private final String[] words;

    ClassWord(String... words) {
        this.words = words;
    }

    int bit() {
        return 1 << ordinal();
    }

    /** The bits of all that a value in lower case holds. */
    static int bits(String lowerCase) {
        int bits = 0;
        for (ClassWord word : ALL) {
            for (String written : word.words) {
                bits |= lowerCase.contains(written) ? word.bit() : 0;
            }
        }
        return bits;
    }
}
