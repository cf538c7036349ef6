package newswire.ingest.parse.decode;

/**
 * Text that was UTF-8, was taken for a western one-byte set, and was encoded as UTF-8 again, so that "é" has become "Ã©".
 * Databases and editors that were told the wrong set do this to whole documents.
 */
final class TwiceEncoded {

    private static final int FEWEST = 3;
    private static final int CERTAIN = 10;
    private static final int ENOUGH = 100;

    private TwiceEncoded() {}

    /**
     * The text as it was before it was encoded again, or as given. What looks encoded twice may stand in sound text by chance
     * ("Fuß" before a no-break space), so that nearly all that is beyond ASCII must look so.
     */
    static String undone(String text) {
        int twice = 0;
        int once = 0;
        int i = 0;
        while (i < text.length()) {
            int length = text.charAt(i) < 0x80 ? 1 : sequenceAt(text, i);
            if (length > 1) {
                twice++;
            } else if (text.charAt(i) >= 0x80 && ++once > ENOUGH && once > twice) {
                return text;
            }
            i += Math.max(length, 1);
        }
        return twice >= FEWEST && once * CERTAIN <= twice ? read(text) : text;
    }

    private static String read(String text) {
        StringBuilder read = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int length = text.charAt(i) < 0x80 ? 1 : sequenceAt(text, i);
            if (length > 1) {
                read.appendCodePoint(Utf8.characterAt(bytes(text, i), 0, length));
            } else {
                read.append(text.charAt(i));
            }
            i += Math.max(length, 1);
        }
        return read.toString();
    }

    /** How many characters stand for the bytes of one, 0 where none does. */
    private static int sequenceAt(String text, int at) {
        char first = text.charAt(at);
        return first < 0xc2 || first > 0xf4 ? 0 : Utf8.sequenceAt(bytes(text, at), 0);
    }

    /** Up to four characters as the bytes that they were taken from; what was none ends them. */
    private static byte[] bytes(String text, int at) {
        byte[] bytes = new byte[4];
        for (int k = 0; k < bytes.length && at + k < text.length(); k++) {
            int b = Utf8.windows1252(text.charAt(at + k));
            if (b < 0) {
                break; // The zeros that follow continue no character.
            }
            bytes[k] = (byte) b;
        }
        return bytes;
    }
}
