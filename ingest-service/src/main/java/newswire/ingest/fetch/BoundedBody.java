package newswire.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import newswire.ingest.fetch.http.Body;
import org.jspecify.annotations.Nullable;

/** A response body read no further than a bound, counted after decompression. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record BoundedBody(byte[] bytes, boolean truncated) {

    private static final int CHUNK = 16 * 1024;

    /** The most room that is made on a server's word for a body that has yet to come. */
    private static final int MOST_ON_TRUST = 256 * 1024;

    /**
     * Reads up to {@code maxBytes}; a body that the server cuts short is returned as far as it came. Does not close the
     * body: there may be more of it.
     *
     * @param coding the {@code Content-Encoding} header
     */
    static BoundedBody read(@Nullable Body body, @Nullable String coding, long maxBytes) throws IOException {
        if (body == null) {
            return new BoundedBody(new byte[0], false);
        }
        var stated = coding == null ? body.length() : -1;
        try (var in = ContentCoding.decoded(body, coding)) {
            return read(in, stated > 0 ? (int) Math.min(stated, MOST_ON_TRUST) : CHUNK, maxBytes);
        }
    }

    /** @param room to begin with: where it is the body's length, the body is never copied */
    private static BoundedBody read(InputStream in, int room, long maxBytes) throws IOException {
        var body = new byte[(int) Math.min(room, maxBytes)];
        var length = 0;
        while (true) {
            int read;
            try {
                if (length == body.length) {
                    var more = in.read();
                    if (more < 0 || length == maxBytes) {
                        return new BoundedBody(body, more >= 0);
                    }
                    body = Arrays.copyOf(body, (int) Math.min(maxBytes, Math.max(CHUNK, 2L * length)));
                    body[length] = (byte) more;
                    read = 1;
                } else {
                    read = in.read(body, length, body.length - length);
                }
            } catch (EOFException | ZipException e) {
                if (length == 0) {
                    throw e;
                }
                return new BoundedBody(Arrays.copyOf(body, length), true);
            }
            if (read < 0) {
                return new BoundedBody(Arrays.copyOf(body, length), false);
            }
            length += read;
        }
    }
}
