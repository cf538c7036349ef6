package newswire.enrich.extract.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Words as they are counted and compared here: runs of letters and digits; each ideograph is a word of its own. */
public final class Words {

    private static final int START = 17;
    private static final int ALONE = 0x9E3779B1;

    private Words() {}

    /** How many words a text has. */
    public static int count(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            int signs = Letters.signs(text.charAt(i));
            if ((signs & Letters.SURROGATE) != 0) {
                int c = text.codePointAt(i);
                signs = Letters.signs(c);
                i += Character.charCount(c) - 1;
            }
            boolean alone = (signs & Letters.ALONE) != 0;
            boolean part = !alone && (signs & Letters.PART) != 0;
            count += alone || part && !inWord ? 1 : 0;
            inWord = part;
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
            int c = i < text.length() ? text.charAt(i) : ' ';
            int signs = Letters.signs(c);
            if ((signs & Letters.SURROGATE) != 0) {
                c = text.codePointAt(i);
                signs = Letters.signs(c);
            }
            i += Character.charCount(c);
            boolean alone = (signs & Letters.ALONE) != 0;
            boolean part = !alone && (signs & Letters.PART) != 0;
            if (inWord && !part) {
                hashes = put(hashes, size++, hash);
                inWord = false;
            }
            if (alone) {
                hashes = put(hashes, size++, c * ALONE);
            } else if (part) {
                hash = (inWord ? hash : START) * 31 + Letters.lower(c);
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

    /**
     * A text in the form in which two of them are compared: case, quotation marks, dashes and spaces folded, marks at the
     * ends dropped.
     */
    public static String fold(String text) {
        return Letters.areSimple(text) ? foldSimple(text) : foldAny(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String foldSimple(String text) {
        char[] out = new char[text.length()];
        int size = 0;
        boolean space = false;
        for (int i = 0; i < out.length; i++) {
            char c = text.charAt(i);
            if (Spaces.isSpace(c)) {
                space = true;
                continue;
            }
            if (space && size > 0) {
                out[size++] = ' ';
            }
            space = false;
            out[size++] = (char) Letters.lower(folded(c));
        }
        int from = 0;
        while (from < size && isEdgeMark(out[from])) {
            from++;
        }
        while (size > from && isEdgeMark(out[size - 1])) {
            size--;
        }
        return new String(out, from, size - from);
    }

    private static String foldAny(String normal) {
        StringBuilder out = new StringBuilder(normal.length());
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
        if (c < 128) {
            return c == '`' ? '\'' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c;
        };
    }

    private static boolean isEdgeMark(char c) {
        return " \"'.-|:;,".indexOf(c) >= 0;
    }
}
