package newswire.enrich.extract.text;

/** White space as readers see it: no-break and ideographic spaces and line ends are spaces too. */
public final class Spaces {

    private Spaces() {}

    /** Whether a character shows as a gap. */
    public static boolean isSpace(char c) {
        if (c < '\u0080') {
            return c == ' ' || c <= '\r' && c >= '\t';
        }
        return c == '\u00a0'
                || c == '\u0085'
                || c == '\u1680'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000';
    }

    /** The text on one line, single spaces between words, none at the ends. */
    public static String collapse(CharSequence text) {
        char[] out = new char[text.length()];
        int size = 0;
        boolean space = false;
        for (int i = 0; i < out.length; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (c >= ' ' && c != '\u007f') {
                if (space && size > 0) {
                    out[size++] = ' ';
                }
                space = false;
                out[size++] = c;
            }
        }
        return new String(out, 0, size);
    }
}
