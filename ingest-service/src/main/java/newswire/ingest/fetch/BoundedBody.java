package newswire.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** A response body read no further than a bound, counted after decompression. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record BoundedBody(byte[] bytes, boolean truncated) {

    /**
     * Reads up to {@code maxBytes}; a body that the server cuts short is returned as far as it came. Does not close the
     * entity, since that would read the rest of it.
     *
     * @param coding the {@code Content-Encoding} header
     */
    static BoundedBody read(@Nullable HttpEntity entity, @Nullable String coding, long maxBytes) throws IOException {
        if (entity == null) {
            return new BoundedBody(new byte[0], false);
        }
        try (var in = ContentCoding.decoded(entity.getContent(), coding)) {
            return read(in, maxBytes);
        }
    }

    private static BoundedBody read(InputStream in, long maxBytes) throws IOException {
        var out = new ByteArrayOutputStream(16 * 1024);
        var buffer = new byte[16 * 1024];
        while (true) {
            int read;
            try {
                read = in.read(buffer);
            } catch (ConnectionClosedException | TruncatedChunkException | EOFException | ZipException e) {
                if (out.size() == 0) {
                    throw e;
                }
                return new BoundedBody(out.toByteArray(), true);
            }
            if (read < 0) {
                return new BoundedBody(out.toByteArray(), false);
            }
            var room = (int) Math.min(read, maxBytes - out.size());
            out.write(buffer, 0, room);
            if (room < read) {
                return new BoundedBody(out.toByteArray(), true);
            }
        }
    }
}
