package newswire.enrich.extract.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Words as they are counted and compared here: runs of letters and digits; each ideograph is a word of its own. */
public final class Words {

    private Words() {}

    /** How many words a text has. */
    public static int count(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isScriptWithoutSpaces(c)) {
                count++;
                inWord = false;
            } else if (isWordPart(c)) {
                if (!inWord) {
                    count++;
                }
                inWord = true;
            } else {
                inWord = false;
            }
        }
        return count;
    }

    /** Hashes of the words of a text in order, case folded. */
    public static int[] hashes(String text) {
        int[] hashes = new int[Math.max(4, text.length() / 5)];
        int size = 0;
        int hash = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            i += Character.charCount(c);
            boolean alone = isScriptWithoutSpaces(c);
            boolean part = !alone && isWordPart(c);
            if (inWord && !part) {
                hashes = put(hashes, size++, hash);
                inWord = false;
            }
            if (alone) {
                hashes = put(hashes, size++, c * 0x9E3779B1);
            } else if (part) {
                hash = (inWord ? hash : 17) * 31 + Character.toLowerCase(c);
                inWord = true;
            }
        }
        return Arrays.copyOf(hashes, size);
    }

    private static int[] put(int[] array, int at, int value) {
        int[] room = at < array.length ? array : Arrays.copyOf(array, at * 2);
        room[at] = value;
        return room;
    }

    /** Whether a character is part of a word in scripts that part words by spaces. */
    public static boolean isWordPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Scripts that are written without spaces between words. */
    public static boolean isScriptWithoutSpaces(int c) {
        return c >= 0x0e00
                && (c <= 0x0eff
                        || c >= 0x1000 && c <= 0x109f
                        || c >= 0x1780 && c <= 0x17ff
                        || c >= 0x3040 && c <= 0x30ff
                        || c >= 0x3400 && c <= 0x9fff
                        || c >= 0xf900 && c <= 0xfaff);
    }

    /**
     * A text in the form in which two of them are compared: case, quotation marks, dashes and spaces folded, marks at the
     * ends dropped.
     */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 128;
        }
        String normal = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean space = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Spaces.isSpace(c)) {
                space = true;
                continue;
            }
            if (c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c == '\ufeff') {
                continue;
            }
            if (space && !out.isEmpty()) {
                out.append(' ');
            }
            space = false;
            out.append(folded(c));
        }
        String lower = out.toString().toLowerCase(Locale.ROOT);
        int from = 0;
        int to = lower.length();
        while (from < to && isEdgeMark(lower.charAt(from))) {
            from++;
        }
        while (to > from && isEdgeMark(lower.charAt(to - 1))) {
            to--;
        }
        return lower.substring(from, to);
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u00b4', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c;
        };
    }

    private static boolean isEdgeMark(char c) {
        return " \"'.-|:;,".indexOf(c) >= 0;
    }
}
