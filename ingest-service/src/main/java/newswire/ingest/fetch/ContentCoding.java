package newswire.ingest.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes content codings (RFC 9110, section 8.4). Decoders hold a few MiB whatever the sender does. */
final class ContentCoding {

    /** What to accept, for the request. */
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    /** As RFC 8878, section 3.1.1.1.2 recommends: a window of 8 MiB. */
    private static final int LONGEST_ZSTD_WINDOW = 23;

    private static final int MOST_CODINGS = 3;

    /** What is not a coding, and stated as one. */
    private static final Set<String> NONE = Set.of("none", "binary", "7bit", "8bit");

    private ContentCoding() {}

    /**
     * The body without its codings. Closing the stream frees the decoders and leaves {@code body} open.
     *
     * @param stated the {@code Content-Encoding} header
     * @throws IOException when the body is not what the header says, or the coding is one that was not asked for
     */
    static InputStream decoded(InputStream body, @Nullable String stated) throws IOException {
        InputStream decoded = new LeftOpen(body);
        var codings =
                stated == null ? new String[0] : stated.toLowerCase(Locale.ROOT).split(",", -1);
        if (codings.length > MOST_CODINGS) {
            throw new IOException("too many content codings: " + stated);
        }
        for (int i = codings.length - 1; i >= 0; i--) {
            decoded = decoded(codings[i].strip(), decoded);
        }
        return decoded;
    }

    private static InputStream decoded(String coding, InputStream in) throws IOException {
        return switch (coding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> gunzipped(new BufferedInputStream(in));
            case "deflate" -> inflated(new BufferedInputStream(in));
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in).setLongMax(LONGEST_ZSTD_WINDOW);
            default -> {
                if (!isNone(coding)) {
                    throw new IOException("a content coding that was not asked for: " + coding);
                }
                yield in;
            }
        };
    }

    /** Whether it is a character set or a media type in the wrong header, or says that nothing was done. */
    private static boolean isNone(String stated) {
        try {
            return NONE.contains(stated) || stated.indexOf('/') > 0 || Charset.isSupported(stated);
        } catch (IllegalCharsetNameException noCharset) {
            return false;
        }
    }

    /** Some servers say gzip and send the plain document. */
    private static InputStream gunzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        var magic = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return magic ? new GZIPInputStream(in) : in;
    }

    /** Meant is zlib's format, sent is often bare deflate (RFC 9110, section 8.4.1.2). */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(2);
        var header = in.read() << 8 | in.read();
        in.reset();
        var zlib = (header & 0x0f00) == 0x0800 && header % 31 == 0;
        var inflater = new Inflater(!zlib);
        return new InflaterInputStream(in, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    /** To close a body would read the rest of it. */
    private static final class LeftOpen extends FilterInputStream {

        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // by whoever opened it
        }
    }
}
