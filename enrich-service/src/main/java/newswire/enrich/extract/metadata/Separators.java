package newswire.enrich.extract.metadata;

/**
 * The marks that may part a headline from other words, found one after the other in a line with single spaces:
 * marks between spaces or between ideographs, {@code |} and its likes, {@code ::}, and {@code »} after a space.
 */
final class Separators {

    private static final String MARKS = "|–—·•»:-/";
    private static final String BARS = "|｜：";
    /** What parts between ideographs, which have no spaces around. */
    private static final String GLUED = "_-–—";

    private final String line;
    /** What counts between spaces besides {@link #MARKS}. */
    private final String more;

    private final boolean afterColon;
    private int start;
    private int end;

    private Separators(String line, String more, boolean afterColon) {
        this.line = line;
        this.more = more;
        this.afterColon = afterColon;
    }

    /** The marks before and after a site's name. */
    static Separators ofSite(String line) {
        return new Separators(line, "", false);
    }

    /** The same, and a colon after a word, which parts a kicker from a headline. */
    static Separators ofParts(String line) {
        return new Separators(line, "~_", true);
    }

    /** Goes on to the next one; false when there is none. */
    boolean next() {
        for (int i = end; i < line.length(); i++) {
            int after = mayBegin(line.charAt(i)) ? after(i) : -1;
            if (after > 0) {
                start = i;
                end = after;
                return true;
            }
        }
        return false;
    }

    /** Where the present one begins, with the space before it. */
    int start() {
        return start;
    }

    /** Where the present one ends, with the space after it. */
    int end() {
        return end;
    }

    private static boolean mayBegin(char c) {
        return c == ' ' || c == ':' || BARS.indexOf(c) >= 0 || GLUED.indexOf(c) >= 0;
    }

    /** The end of a separator that begins here, -1 when none does. */
    private int after(int i) {
        boolean space = line.charAt(i) == ' ';
        int mark = space ? i + 1 : i;
        if (mark >= line.length()) {
            return -1;
        }
        if (space && isMark(mark)) {
            if (isMark(mark + 1) && isSpace(mark + 2)) {
                return mark + 3;
            }
            if (isSpace(mark + 1)) {
                return mark + 2;
            }
        }
        char c = line.charAt(mark);
        if (!space && GLUED.indexOf(c) >= 0 && isIdeograph(mark - 1) && isIdeograph(mark + 1)) {
            return mark + 1;
        }
        if (BARS.indexOf(c) >= 0 || space && c == '»') {
            return pastSpace(mark + 1);
        }
        if (c == ':' && mark + 1 < line.length() && line.charAt(mark + 1) == ':') {
            return pastSpace(mark + 2);
        }
        boolean colon = afterColon && !space && c == ':' && isSpace(i + 1) && i > 0;
        return colon && Character.isLetter(line.codePointBefore(i)) ? i + 2 : -1;
    }

    private boolean isMark(int i) {
        return i < line.length() && (MARKS.indexOf(line.charAt(i)) >= 0 || more.indexOf(line.charAt(i)) >= 0);
    }

    private boolean isSpace(int i) {
        return i < line.length() && line.charAt(i) == ' ';
    }

    private boolean isIdeograph(int i) {
        return i >= 0 && i < line.length() && Character.isIdeographic(line.charAt(i));
    }

    private int pastSpace(int i) {
        return isSpace(i) ? i + 1 : i;
    }
}
