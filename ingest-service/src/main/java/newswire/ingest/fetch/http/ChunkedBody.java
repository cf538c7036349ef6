package newswire.ingest.fetch.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A body in chunks (RFC 9112, section 7.1). What chunk extensions and trailers say is passed over. */
final class ChunkedBody extends Body {

    private static final int LONGEST_LINE = 1024;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_TRAILERS = 16 * 1024;
    private static final byte[] LAST = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Input in;
    private long left; // of this chunk
    private boolean begun;
    private boolean ended;
    private boolean hungUp; // right after its end

    ChunkedBody(Input in) {
        this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            next();
        }
        if (ended) {
            return -1;
        }
        var read = in.read(bytes, offset, (int) Math.min(wanted, left));
        if (read < 0) {
            throw brokenOff();
        }
        left -= read;
        return read;
    }

    private void next() throws IOException {
        if (begun && !line().isEmpty()) {
            throw new ProtocolException("a chunk longer than it says");
        }
        begun = true;
        left = size(line());
        if (left == 0) {
            ended = true;
            readTrailers();
        }
    }

    /** Some servers hang up after the last chunk without the empty line that should follow: the body is whole all the same. */
    private void readTrailers() throws IOException {
        try {
            Fields.read(in, MOST_TRAILERS);
        } catch (EOFException e) {
            hungUp = true;
        }
    }

    private String line() throws IOException {
        try {
            return in.line(LONGEST_LINE);
        } catch (EOFException e) {
            throw brokenOff();
        }
    }

    private static long size(String line) throws ProtocolException {
        var extension = line.indexOf(';');
        var digits = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (digits.isEmpty()
                || digits.length() > MOST_DIGITS
                || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new ProtocolException("a chunk without a size");
        }
        return Long.parseLong(digits, 16);
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public boolean isAtEnd() throws IOException {
        if (left == 0 && begun && !ended) {
            ended = in.skipIfNext(LAST);
        }
        return ended && !hungUp;
    }
}
