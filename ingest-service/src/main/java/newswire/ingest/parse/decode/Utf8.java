package newswire.ingest.parse.decode;

/** What the bytes themselves say about being UTF-8. */
final class Utf8 {

    private static final String WINDOWS_1252 =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private Utf8() {}

    /**
     * A census of a document.
     *
     * @param sequences characters of more than one byte
     * @param strays bytes beyond ASCII that belong to no such character
     * @param firstStray where the first of these is, -1 when there is none
     */
    record Census(int sequences, int strays, int firstStray) {

        boolean ascii() {
            return sequences == 0 && strays == 0;
        }

        boolean valid() {
            return strays == 0;
        }
    }

    static Census census(byte[] bytes) {
        int sequences = 0;
        int strays = 0;
        int firstStray = -1;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequenceAt(bytes, i);
            if (length > 0) {
                sequences++;
                i += length;
            } else if (cutAtEnd(bytes, i)) {
                break; // A download that stops within a character.
            } else {
                firstStray = firstStray < 0 ? i : firstStray;
                strays++;
                i++;
            }
        }
        return new Census(sequences, strays, firstStray);
    }

    /** The text, with bytes that are no UTF-8 read as windows-1252, which they mostly are. */
    static String patched(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xff;
            int length = b < 0x80 ? 1 : sequenceAt(bytes, i);
            if (length == 1) {
                text.append((char) b);
            } else if (length == 0) {
                text.append(b >= 0x80 && b < 0xa0 ? WINDOWS_1252.charAt(b - 0x80) : (char) b);
                length = 1;
            } else {
                text.appendCodePoint(characterAt(bytes, i, length));
            }
            i += length;
        }
        return text.toString();
    }

    /** The character of a sequence of more than one byte. */
    static int characterAt(byte[] bytes, int at, int length) {
        int code = bytes[at] & (0x7f >> length);
        for (int k = 1; k < length; k++) {
            code = code << 6 | bytes[at + k] & 0x3f;
        }
        return code;
    }

    /** The byte that windows-1252 or ISO 8859-1 has for a character, -1 for none. */
    static int windows1252(char c) {
        int special = c < 0x100 ? -1 : WINDOWS_1252.indexOf(c);
        return c < 0x100 ? c : special < 0 ? -1 : 0x80 + special;
    }

    /** How many bytes the character takes that begins here, 0 when none does. */
    static int sequenceAt(byte[] bytes, int at) {
        int b = bytes[at] & 0xff;
        int length = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        boolean wrong = second >>> 6 != 2
                || b == 0xe0 && second < 0xa0
                || b == 0xed && second >= 0xa0
                || b == 0xf0 && second < 0x90
                || b == 0xf4 && second >= 0x90;
        for (int k = 2; k < length && !wrong; k++) {
            wrong = (bytes[at + k] & 0xc0) != 0x80;
        }
        return wrong ? 0 : length;
    }

    private static boolean cutAtEnd(byte[] bytes, int at) {
        int b = bytes[at] & 0xff;
        int length = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
        if (length == 0 || at + length <= bytes.length) {
            return false;
        }
        for (int k = at + 1; k < bytes.length; k++) {
            if ((bytes[k] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
