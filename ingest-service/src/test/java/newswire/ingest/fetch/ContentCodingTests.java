package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come compressed. */
class ContentCodingTests {

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() throws Exception {
        fetching.close();
    }

    private static final byte[] TEXT_BYTES = Fetching.TEXT.getBytes(StandardCharsets.UTF_8);

    /** {@link Fetching#TEXT} as one uncompressed meta-block and an empty last one (RFC 7932, section 9.2). */
    private static final byte[] BROTLI = brotli();

    private static byte[] brotli() {
        // Window bits 16 ("0"), then ISLAST 0, MNIBBLES 4 ("00"), MLEN - 1 in 16 bits, ISUNCOMPRESSED 1, padding.
        int header = (TEXT_BYTES.length - 1) << 4 | 1 << 20;
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            out.write(header >> 8 * i);
        }
        out.writeBytes(TEXT_BYTES);
        out.write(3); // ISLAST, ISLASTEMPTY
        return out.toByteArray();
    }

    @Test
    void inflatesACompressedBombNoFurtherThanTheBound() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[50_000_000]);
        }
        fetching.site()
                .on("/bomb", exchange -> TestSite.send(exchange, 200, bytes.toByteArray(), "Content-Encoding", "gzip"));

        var fetched = (FetchOutcome.Fetched) fetching.page(fetching.site().url("/bomb"));

        assertThat(fetched.truncated()).isTrue();
        assertThat(fetched.body()).hasSize(10 * 1024);
    }

    @ParameterizedTest
    @MethodSource
    void undoesContentCodings(String coding, byte[] body) throws Exception {
        fetching.site().on("/coded", exchange -> TestSite.send(exchange, 200, body, "Content-Encoding", coding));

        var outcome = fetching.feed(fetching.site().url("/coded"), Validators.NONE);

        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Fetched.class, fetched -> {
            assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo(Fetching.TEXT);
            assertThat(fetched.truncated()).isFalse();
        });
        assertThat(fetching.site().requests("/coded").getFirst().header("Accept-Encoding"))
                .isEqualTo("gzip, deflate, br, zstd");
    }

    static Stream<Arguments> undoesContentCodings() throws IOException {
        return Stream.of(
                Arguments.of("gzip", gzip(TEXT_BYTES)),
                Arguments.of("X-GZIP", gzip(TEXT_BYTES)),
                Arguments.of("gzip", TEXT_BYTES), // a lie
                Arguments.of("deflate", deflate(false)),
                Arguments.of("deflate", deflate(true)),
                Arguments.of("br", BROTLI),
                Arguments.of("zstd", Zstd.compress(TEXT_BYTES)),
                Arguments.of("zstd, gzip", gzip(Zstd.compress(TEXT_BYTES))),
                Arguments.of("identity", TEXT_BYTES),
                Arguments.of("utf-8", TEXT_BYTES)); // no coding at all
    }

    @ParameterizedTest
    @ValueSource(strings = {"compress", "xz", "rot13"})
    void saysWhichContentCodingWasNotAskedFor(String coding) throws Exception {
        fetching.site().on("/coded", exchange -> TestSite.send(exchange, 200, TEXT_BYTES, "Content-Encoding", coding));

        assertThat(fetching.page(fetching.site().url("/coded")))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.reason())
                                .contains("a content coding that was not asked for: " + coding));
    }

    @Test
    void refusesAZstdWindowThatCostsMemory() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(bytes).setLong(27)) {
            zstd.write(new byte[1_000_000]);
        }
        fetching.site()
                .on(
                        "/window",
                        exchange -> TestSite.send(exchange, 200, bytes.toByteArray(), "Content-Encoding", "zstd"));

        assertThat(fetching.page(fetching.site().url("/window"))).isInstanceOf(FetchOutcome.Failed.class);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(boolean bare) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try (var deflate = new DeflaterOutputStream(bytes, deflater)) {
            deflate.write(TEXT_BYTES);
        }
        return bytes.toByteArray();
    }
}
