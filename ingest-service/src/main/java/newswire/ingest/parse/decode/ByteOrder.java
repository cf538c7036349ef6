package newswire.ingest.parse.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a document's first bytes say of the character set without naming it.
 *
 * @param mark how many bytes the mark has
 */
record ByteOrder(Charset charset, int mark) {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final int LONGEST_START = 64;

    /** By the byte order mark; null where there is none. */
    static @Nullable ByteOrder marked(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return new ByteOrder(StandardCharsets.UTF_8, 3);
        } else if (begins(bytes, 0xff, 0xfe, 0, 0)) {
            return new ByteOrder(UTF_32LE, 4);
        } else if (begins(bytes, 0, 0, 0xfe, 0xff)) {
            return new ByteOrder(UTF_32BE, 4);
        } else if (begins(bytes, 0xff, 0xfe)) {
            return new ByteOrder(StandardCharsets.UTF_16LE, 2);
        } else if (begins(bytes, 0xfe, 0xff)) {
            return new ByteOrder(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    /** UTF-16 and UTF-32 without a mark give themselves away by the zeros around the first bracket (XML 1.0, F.1). */
    static @Nullable Charset unmarked(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && start < LONGEST_START && (bytes[start] == 0 || isSpace(bytes[start]))) {
            start++;
        }
        if (start >= bytes.length || bytes[start] != '<' && bytes[start] != '{') {
            return null;
        }
        if (zeros(bytes, start + 1, 3)) {
            return start % 4 == 3 ? UTF_32BE : UTF_32LE;
        } else if (zeros(bytes, start + 1, 1)) {
            return start % 2 == 1 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean zeros(byte[] bytes, int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
