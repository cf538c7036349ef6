package newswire.enrich.extract.page;

/** How tags are spelt. */
final class Markup {

    private Markup() {}

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' && c != '\u000b';
    }

    /** Whether a character may stand in the name of an element or attribute where it is plain that it is one. */
    static boolean isOfName(char c) {
        return c > '?' && c < '`' || c >= 'a' || c >= '0' && c <= ';' || c == '-' || c == '.';
    }

    /** Where the name ends that begins here. */
    static int afterName(String source, int from) {
        int to = from;
        while (to < source.length() && isOfName(source.charAt(to))) {
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
