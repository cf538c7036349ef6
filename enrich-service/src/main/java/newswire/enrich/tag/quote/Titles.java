package newswire.enrich.tag.quote;

/** Tells the title of a film, book or broadcast from speech. */
final class Titles {

    private static final int LONGEST_SMALL_WORD = 4;
    private static final int MOST_WORDS = 10;

    private Titles() {}

    /** Whether all but small words begin with a capital, and no sentence ends. */
    static boolean isTitle(String quoted) {
        var words = quoted.split("\\s+");
        char last = quoted.charAt(quoted.length() - 1);
        if (words.length < 2 || words.length > MOST_WORDS || last == '!' || last == '?') {
            return false;
        }
        int capitals = 0;
        for (var word : words) {
            int first = word.codePointAt(0);
            boolean small = Character.isLowerCase(first);
            if (small && word.length() > LONGEST_SMALL_WORD) {
                return false;
            }
            capitals += Character.isUpperCase(first) ? 1 : 0;
        }
        return capitals > 1 && capitals * 2 >= words.length && Character.isUpperCase(words[0].codePointAt(0));
    }
}
