package newswire.ingest.fetch.http;

import java.io.IOException;

/** A body of stated length. */
final class SizedBody extends Body {

    private final Input in;
    private final long length;
    private long left;

    SizedBody(Input in, long length) {
        this.in = in;
        this.length = length;
        this.left = length;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        if (left == 0 || wanted == 0) {
            return wanted == 0 ? 0 : -1;
        }
        var read = in.read(bytes, offset, (int) Math.min(wanted, left));
        if (read < 0) {
            throw brokenOff();
        }
        left -= read;
        return read;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isAtEnd() {
        return left == 0;
    }
}
