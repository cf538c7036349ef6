package newswire.enrich.extract.text;

/** What each character is to a reader of words, looked up in one table. */
public final class Letters {

    /** A letter of any script. */
    public static final int LETTER = 1;
    /** A capital letter. */
    public static final int UPPER = 1 << 1;
    /** One of 0 to 9. */
    public static final int DIGIT = 1 << 2;
    /** Part of a word in scripts that part words by spaces. */
    public static final int PART = 1 << 3;
    /** A comma or its like. */
    public static final int COMMA = 1 << 4;
    /** A full stop or its like. */
    public static final int END = 1 << 5;
    /** A quotation mark. */
    public static final int QUOTE = 1 << 6;
    /** A mark that parts the items of menus. */
    public static final int BAR = 1 << 7;
    /** Of a script that is written without spaces: a word of its own. */
    public static final int ALONE = 1 << 8;
    /** Half of a code point. */
    public static final int SURROGATE = 1 << 9;

    /** Simple in the sense of {@link #areSimple}. */
    private static final int SIMPLE = 1 << 10;

    /** All that is said of most letters within words: those that are their own lower case. */
    public static final int SMALL = LETTER | PART | SIMPLE;

    /** Among Latin letters: ligatures and their likes, and the dotted capital I. */
    private static final String EXCEPTIONS = "\u0130\u0132\u0133\u013f\u0140\u0149";

    private static final int TABLE = 0x10000;
    private static final short[] SIGNS = new short[TABLE];
    private static final char[] LOWER = new char[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            SIGNS[c] = (short) classify(c);
            LOWER[c] = (char) Character.toLowerCase(c);
        }
    }

    private Letters() {}

    /** The signs of a code point, as bits. */
    public static int signs(int c) {
        return c < TABLE ? SIGNS[c] : classify(c);
    }

    /** A code point in lower case. */
    public static int lower(int c) {
        return c < TABLE ? LOWER[c] : Character.toLowerCase(c);
    }

    /**
     * Whether all characters of a text stand for themselves: they are in normal form KC, combine with nothing, and have one
     * lower case whatever is around them. Covers the larger scripts; false says nothing.
     */
    static boolean areSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((signs(text.charAt(i)) & SIMPLE) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSimple(int c) {
        return c < 0xa0
                || c >= 0xc0 && c <= 0x17e && EXCEPTIONS.indexOf(c) < 0
                || c >= 0x388 && c <= 0x3ce && c != 0x3a3
                || c >= 0x400 && c <= 0x482
                || c >= 0x48a && c <= 0x52f
                || c >= 0x2012 && c <= 0x2015
                || c >= 0x2018 && c <= 0x2023
                || c >= 0x3041 && c <= 0x3094
                || c >= 0x30a1 && c <= 0x30fa
                || c >= 0x4e00 && c <= 0x9fff
                || c >= 0xac00 && c <= 0xd7a3
                || c == 0xab
                || c == 0xbb
                || c == 0x3001
                || c == 0x3002;
    }

    private static int classify(int c) {
        int signs = isWordPart(c) ? PART : 0;
        signs |= isSimple(c) ? SIMPLE : 0;
        signs |= isScriptWithoutSpaces(c) ? ALONE : 0;
        signs |= c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? SURROGATE : 0;
        if (Character.isLetter(c)) {
            return signs | LETTER | (Character.isUpperCase(c) ? UPPER : 0);
        }
        if (c >= '0' && c <= '9') {
            return signs | DIGIT;
        }
        return signs
                | switch (c) {
                    case ',', ';', ':', '、', '，' -> COMMA;
                    case '.', '!', '?', '。', '！', '？', '।' -> END;
                    case '"', '“', '”', '«', '»', '„', '‘', '’', '「', '」' -> QUOTE;
                    case '|', '•', '·', '/', '>', '›' -> BAR;
                    default -> 0;
                };
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isScriptWithoutSpaces(int c) {
        return c >= 0x0e00
                && (c <= 0x0eff
                        || c >= 0x1000 && c <= 0x109f
                        || c >= 0x1780 && c <= 0x17ff
                        || c >= 0x3040 && c <= 0x30ff
                        || c >= 0x3400 && c <= 0x9fff
                        || c >= 0xf900 && c <= 0xfaff);
    }
}
