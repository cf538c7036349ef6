package newswire.ingest.fetch.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The body of an answer as it comes, without its transfer coding. Where the other end hangs up before its end, a read throws
 * {@link EOFException}. To close it does nothing: whoever does not want the rest drops the connection. For one thread.
 */
public abstract sealed class Body extends InputStream permits SizedBody, ChunkedBody, OpenBody, EndlessBody {

    /** By what the head says of its end (RFC 9112, section 6.3); one whose end it does not tell can't be read. */
    static Body of(Fields fields, Input in) {
        var codings = fields.members("Transfer-Encoding").stream()
                .filter(coding -> !coding.equals("identity"))
                .distinct() // some proxies repeat what they pass on
                .toList();
        if (!codings.isEmpty()) {
            return codings.equals(List.of("chunked"))
                    ? new ChunkedBody(in)
                    : new EndlessBody("unknown transfer coding: " + String.join(", ", codings));
        }
        var lengths = fields.members("Content-Length").stream().distinct().toList();
        if (lengths.isEmpty()) {
            return new OpenBody(in);
        }
        return lengths.size() == 1 && lengths.getFirst().matches("\\d{1,18}")
                ? new SizedBody(in, Long.parseLong(lengths.getFirst()))
                : new EndlessBody("a length that is none: " + String.join(", ", lengths));
    }

    /** How many bytes it has; negative when that is not known before its end. */
    public abstract long length();

    /**
     * Whether nothing of it is left on the connection, as far as can be told without a wait: a decoder may have read its last
     * byte and not what says that it was the last.
     */
    public abstract boolean isAtEnd() throws IOException;

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;

    static EOFException brokenOff() {
        return new EOFException("the answer breaks off");
    }
}
