package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import newswire.ingest.TestSite;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.OwnHeaders;
import newswire.ingest.fetch.Validators;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.Time;
import org.junit.jupiter.api.Test;

class HangingHostsTests {

    /**
     * Of 100,000 feeds, each polled every 15 minutes, 111 are polled in a second. With every fifth at a host that hangs for
     * the 20 s of {@link FetchSettings#responseTimeout()} that many polls hang at a time.
     */
    private static final int HANGING = 100_000 / (15 * 60) / 5 * 20;

    private final Courtesy courtesy = new Courtesy(
            new HostLanes(Duration.ofSeconds(1), Time.SYSTEM),
            new HostRests(Clock.systemUTC()),
            new PollMetrics(new SimpleMeterRegistry()),
            Clock.systemUTC());

    @Test
    void everyFifthHostThatHangsHoldsUpNoOther() throws Exception {
        var asked = new CountDownLatch(HANGING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var fetcher = new HttpFetcher(patient(), Clock.systemUTC());
                var site = new TestSite();
                var silent = new SilentServer(asked)) {
            site.serve("/feed", "<rss/>");
            fetches(HANGING, 1, silent.port(), fetcher, threads);
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

            var others = fetches(4 * 111, 128, site.url("/").getPort(), fetcher, threads);

            for (var other : others) {
                assertThat(other.get(60, TimeUnit.SECONDS)).isInstanceOf(FetchOutcome.Fetched.class);
            }
        }
    }

    /** So patient that what hangs hangs for the whole test. */
    private static FetchSettings patient() {
        var usual = FetchSettings.defaults();
        var patience = Duration.ofMinutes(5);
        return new FetchSettings(
                usual.userAgent(),
                patience,
                patience,
                patience,
                usual.maxRedirects(),
                usual.maxFeedSize(),
                usual.maxPageSize(),
                usual.maxConcurrent(),
                usual.robots(),
                true);
    }

    /** Fetches from so many hosts at once, the first of them 127.0.{@code subnet}.1. */
    private List<Future<FetchOutcome>> fetches(
            int hosts, int subnet, int port, HttpFetcher fetcher, ExecutorService threads) {
        return IntStream.range(0, hosts)
                .mapToObj(i -> "127.0." + (subnet + i / 200) + "." + (1 + i % 200))
                .map(host -> URI.create("http://" + host + ":" + port + "/feed"))
                .map(url -> threads.submit(
                        () -> fetcher.fetchFeed(url, Validators.NONE, OwnHeaders.NONE, courtesy.of(url.toString()))))
                .toList();
    }

    /** Takes requests and never answers. */
    private static final class SilentServer implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1000);
        private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

        SilentServer(CountDownLatch asked) throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        open.add(server.accept());
                        asked.countDown();
                    }
                } catch (IOException closed) {
                    open.forEach(SilentServer::drop);
                }
            });
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
            open.forEach(SilentServer::drop);
        }

        private static void drop(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
