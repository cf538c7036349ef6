package newswire.ingest.parse.xml;

/** The characters that XML allows (XML 1.0, 2.2), and text freed from all others. */
public final class Characters {

    private Characters() {}

    static boolean allowed(int codePoint) {
        return codePoint >= 0x20 && codePoint < 0xd800
                || codePoint == '\n'
                || codePoint == '\t'
                || codePoint == '\r'
                || codePoint >= 0xe000 && codePoint <= 0xfffd
                || codePoint >= 0x10000 && codePoint <= 0x10ffff;
    }

    /** What the C1 controls mean to those who write them: windows-1252. */
    static final String WINDOWS_1252 =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /** A part of a document without forbidden characters. */
    public static String clean(String part) {
        return firstUnclean(part) < 0 ? part : clean(part, new Damage());
    }

    /** The text without forbidden characters, which are noted. */
    public static String clean(String text, Damage damage) {
        damage.in(text);
        int first = firstUnclean(text);
        if (first < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        boolean noted = false;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (c >= 0x80 && c < 0xa0) {
                clean.append(WINDOWS_1252.charAt(c - 0x80));
            } else if (allowed(c)) {
                clean.append(c);
            } else {
                if (!noted) {
                    damage.note("a character that XML forbids (U+%04X)".formatted((int) c), i);
                    noted = true;
                }
                if (Character.isSurrogate(c)) {
                    clean.append('\ufffd');
                }
            }
        }
        String cleaned = clean.toString();
        damage.in(cleaned);
        return cleaned;
    }

    private static int firstUnclean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20
                    ? c != '\n' && c != '\t' && c != '\r'
                    : c >= 0x80 && (c < 0xa0 || c >= 0xd800 && (c <= 0xdfff || c >= 0xfffe))) {
                if (!(Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1)))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
