package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that are too long or take too long. */
class BoundsTests {

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() throws Exception {
        fetching.close();
    }

    @Test
    void cutsAPageThatIsTooLong() throws Exception {
        fetching.site().serve("/long", "x".repeat(20_000));

        var fetched = (FetchOutcome.Fetched) fetching.page(fetching.site().url("/long"));

        assertThat(fetched.truncated()).isTrue();
        assertThat(fetched.body()).hasSize(10 * 1024);
    }

    @Test
    void keepsWhatCameOfADownloadThatBreaksOff() throws Exception {
        fetching.site().on("/broken", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        var outcome = fetching.page(fetching.site().url("/broken"));

        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        var fetched = (FetchOutcome.Fetched) outcome;

        assertThat(fetched.truncated()).isTrue();
        assertThat(new String(fetched.body(), StandardCharsets.US_ASCII)).isEqualTo("half");
    }

    @Test
    void endsAResponseThatDripsForEver() throws Exception {
        var enough = new CountDownLatch(1);
        fetching.site().on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!enough.await(100, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        try {
            assertThat(fetching.page(fetching.site().url("/drip")))
                    .isEqualTo(new FetchOutcome.Failed(
                            "no complete answer within 2 s",
                            0,
                            null,
                            fetching.site().url("/drip")));
        } finally {
            enough.countDown();
        }
    }

    @Test
    void givesUpOnAServerThatFallsSilent() throws Exception {
        var enough = new CountDownLatch(1);
        fetching.site().on("/silent", exchange -> await(enough));
        fetching.site().on("/half", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            await(enough);
        });

        try (var hasty =
                new HttpFetcher(Fetching.settings(Duration.ofMillis(300), Duration.ofMinutes(1)), Clock.systemUTC())) {
            for (var url :
                    List.of(fetching.site().url("/silent"), fetching.site().url("/half"))) {
                assertThat(hasty.fetchPage(url, OwnHeaders.NONE, Admission.AT_ONCE))
                        .isEqualTo(new FetchOutcome.Failed("no answer in time", 0, null, url));
            }
        } finally {
            enough.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
