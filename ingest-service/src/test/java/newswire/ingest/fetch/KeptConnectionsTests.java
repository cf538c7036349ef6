package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Which connections are kept for the next request. */
class KeptConnectionsTests {

    private static final int MOST = 8;
    private static final byte[] TEXT = "<rss>Ferry returns</rss>".getBytes(StandardCharsets.UTF_8);

    private final TestSite site = new TestSite();
    private final HttpFetcher fetcher = new HttpFetcher(settings(), Clock.systemUTC());

    private static FetchSettings settings() {
        var usual = FetchSettings.defaults();
        return new FetchSettings(
                usual.userAgent(),
                usual.connectTimeout(),
                usual.responseTimeout(),
                usual.totalTimeout(),
                usual.maxRedirects(),
                DataSize.ofKilobytes(100),
                DataSize.ofKilobytes(10),
                MOST,
                true,
                true);
    }

    @AfterEach
    void close() throws Exception {
        fetcher.close();
        site.close();
    }

    @Test
    void areThoseOnWhichNothingIsLeftToRead() throws Exception {
        var connections = new ArrayList<Integer>();
        Map.of("/feed", 200, "/same", 304, "/moved", 301)
                .forEach((path, status) -> site.on(path, exchange -> {
                    connections.add(exchange.getRemoteAddress().getPort());
                    TestSite.send(exchange, status, status == 304 ? new byte[0] : TEXT, "Location", "/feed");
                }));

        feed(site.url("/feed"));
        feed(site.url("/same"));
        feed(site.url("/feed"));
        assertThat(connections).hasSize(3).containsOnly(connections.getFirst());
        feed(site.url("/moved"));

        assertThat(connections).hasSize(5);
        assertThat(connections.get(3)).isEqualTo(connections.getFirst());
        assertThat(connections.get(4)).isNotEqualTo(connections.getFirst());
    }

    @Test
    void areAlsoThoseWhoseLastChunkNoDecoderHasAskedFor() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answered = answerOnOneConnection(threads, server, zippedInChunks(), 3);
            var url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/feed");

            for (int n = 0; n < 3; n++) {
                assertThat(feed(url))
                        .isInstanceOfSatisfying(
                                FetchOutcome.Fetched.class,
                                document -> assertThat(document.body()).isEqualTo(TEXT));
            }
            assertThat(answered.get()).isEqualTo(3);
        }
    }

    /** @return how many requests came over the first connection, at most {@code most} */
    private static Future<Integer> answerOnOneConnection(
            ExecutorService threads, ServerSocket server, byte[] answer, int most) {
        return threads.submit(() -> {
            try (var socket = server.accept();
                    var lines = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                for (int n = 0; n < most; n++) {
                    for (var line = lines.readLine(); !"".equals(line); line = lines.readLine()) {
                        if (line == null) {
                            return n;
                        }
                    }
                    socket.getOutputStream().write(answer);
                }
                return most;
            }
        });
    }

    private static byte[] zippedInChunks() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(TEXT);
        }
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(zipped.size()) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(zipped.toByteArray());
        answer.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return answer.toByteArray();
    }

    @Test
    void areDoneWithoutWhereTheOtherEndHangsUpMeanwhile() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/feed");

            for (int n = 0; n < 3; n++) {
                var answered = answerOnOneConnection(threads, server, zippedInChunks(), 1);
                assertThat(feed(url)).isInstanceOf(FetchOutcome.Fetched.class);
                assertThat(answered.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void makeRoomForWhatIsNeeded() throws Exception {
        site.on("/feed", exchange -> TestSite.send(exchange, 200, TEXT));

        for (int host = 1; host <= 3 * MOST; host++) {
            var url = URI.create(site.url("/feed").toString().replace("127.0.0.1", "127.0.0." + host));
            assertThat(feed(url)).isInstanceOf(FetchOutcome.Fetched.class);
        }
    }

    private FetchOutcome feed(URI url) throws InterruptedException {
        return fetcher.fetchFeed(url, Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE);
    }
}
