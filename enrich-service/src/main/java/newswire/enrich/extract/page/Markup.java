package newswire.enrich.extract.page;

/** How tags are spelt. */
final class Markup {

    /** Of the characters before {@code a} which may stand in names. */
    private static final boolean[] OF_NAME = new boolean['a'];

    static {
        for (char c = 0; c < OF_NAME.length; c++) {
            OF_NAME[c] = c > '?' && c < '`' || c >= '0' && c <= ';' || c == '-' || c == '.';
        }
    }

    private Markup() {}

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' && c != '\u000b';
    }

    /** Whether a character may stand in the name of an element or attribute where it is plain that it is one. */
    static boolean isOfName(char c) {
        return c >= 'a' || OF_NAME[c];
    }

    /** Where the name ends that begins here. */
    static int afterName(String source, int from) {
        int end = source.length();
        int to = from;
        while (to < end && isOfName(source.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Where there is no more white space. */
    static int afterSpaces(String source, int from) {
        int to = from;
        while (to < source.length() && isSpace(source.charAt(to))) {
            to++;
        }
        return to;
    }
}
