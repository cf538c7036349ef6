package newswire.ingest.fetch.http;

import java.io.IOException;

/** A body that goes on for as long as the connection does. */
final class OpenBody extends Body {

    private final Input in;

    OpenBody(Input in) {
        this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        return wanted == 0 ? 0 : in.read(bytes, offset, wanted);
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public boolean isAtEnd() {
        return false; // and with it the connection
    }
}
