package newswire.enrich.extract.text;

/** White space as readers see it: no-break and ideographic spaces and line ends are spaces too. */
public final class Spaces {

    private Spaces() {}

    /** Whether a character shows as a gap. */
    public static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == '\u00a0'
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
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (c >= ' ' && c != '\u007f') {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
