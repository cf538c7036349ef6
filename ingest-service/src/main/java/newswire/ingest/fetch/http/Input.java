package newswire.ingest.fetch.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What comes over a connection, as lines and as bytes. For one thread. */
final class Input {

    private static final int BUFFER = 8 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private volatile long receivedAt = System.nanoTime();

    Input(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end, which is CR LF or LF alone (RFC 9112, section 2.2); each byte is a character.
     *
     * @throws EOFException when the other end hangs up before its end
     * @throws ProtocolException when it is longer than {@code longest}
     */
    String line(int longest) throws IOException {
        var end = endOfLine();
        if (end >= 0) {
            return whole(end, longest);
        }
        var line = new StringBuilder();
        while (end < 0) {
            line.append(taken(to));
            if (line.length() > longest) {
                throw tooLong(longest);
            }
            fill();
            end = endOfLine();
        }
        return ended(line.append(taken(end)).toString(), longest);
    }

    /** Where the line feed is; negative when it has not come yet. */
    private int endOfLine() {
        for (int n = from; n < to; n++) {
            if (buffer[n] == '\n') {
                return n;
            }
        }
        return -1;
    }

    private String taken(int end) {
        var text = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        from = end;
        return text;
    }

    /** A line that has come as a whole. */
    private String whole(int end, int longest) throws ProtocolException {
        var last = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        if (last - from > longest) {
            throw tooLong(longest);
        }
        var line = new String(buffer, from, last - from, StandardCharsets.ISO_8859_1);
        from = end + 1;
        return line;
    }

    /** Passes over the line feed. */
    private String ended(String line, int longest) throws ProtocolException {
        from++;
        var whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        if (whole.length() > longest) {
            throw tooLong(longest);
        }
        return whole;
    }

    private static ProtocolException tooLong(int longest) {
        return new ProtocolException("more than " + longest + " bytes where the answer should go on");
    }

    private void fill() throws IOException {
        if (!awaitMore()) {
            throw new EOFException("the connection was closed before the answer was complete");
        }
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] bytes, int offset, int length) throws IOException {
        if (from == to && length >= BUFFER) {
            var read = in.read(bytes, offset, length);
            received(read);
            return read;
        }
        if (!awaitMore()) {
            return -1;
        }
        var read = Math.min(length, to - from);
        System.arraycopy(buffer, from, bytes, offset, read);
        from += read;
        return read;
    }

    /** Waits until there is something to read; false when the other end has hung up. */
    boolean awaitMore() throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
            to = Math.max(0, in.read(buffer));
            received(to);
        }
        return isBuffered();
    }

    private void received(int bytes) {
        if (bytes > 0) {
            receivedAt = System.nanoTime();
        }
    }

    /** Passes over this if it is what comes next, and has come already. */
    boolean skipIfNext(byte[] expected) throws IOException {
        if (!isBuffered() && in.available() > 0) {
            awaitMore();
        }
        if (!Arrays.equals(buffer, from, Math.min(to, from + expected.length), expected, 0, expected.length)) {
            return false;
        }
        from += expected.length;
        return true;
    }

    /** When something was last received, as {@link System#nanoTime()}; may be called from any thread. */
    long receivedAt() {
        return receivedAt;
    }

    /** Whether something has been received and not yet read. */
    boolean isBuffered() {
        return from < to;
    }
}
