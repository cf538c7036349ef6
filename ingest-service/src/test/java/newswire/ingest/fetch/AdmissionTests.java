package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswire.ingest.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked for, and when. */
class AdmissionTests {

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() throws Exception {
        fetching.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001"})
    void refusesAddressesThatAreOffLimits(String host) throws Exception {
        fetching.site().serve("/feed", "secret");
        try (var guarded = new HttpFetcher(Fetching.settings(false), Clock.systemUTC())) {
            var url =
                    URI.create("http://" + host + ":" + fetching.site().url("/").getPort() + "/feed");

            assertThat(guarded.fetchFeed(url, Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE))
                    .isInstanceOf(FetchOutcome.Failed.class);
            assertThat(fetching.site().requests("/feed")).isEmpty();
        }
    }

    @Test
    void saysHowToAllowPrivateAddresses() throws Exception {
        try (var guarded = new HttpFetcher(Fetching.settings(false), Clock.systemUTC())) {
            assertThat(Fetching.failure(guarded.fetchFeed(
                            fetching.site().url("/feed"), Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE)))
                    .contains("127.0.0.1", "not a public address", "allow-private-addresses");
        }
    }

    @Test
    void admitsEveryHopByItselfAndHoldsNoOtherMeanwhile() throws Exception {
        fetching.site().on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        fetching.site().on("/new", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/busy"));
        fetching.site().on("/busy", exchange -> TestSite.send(exchange, 503, new byte[0], "Retry-After", "7"));
        var events = new ArrayList<String>();

        var outcome = fetching.fetcher()
                .fetchPage(fetching.site().url("/old"), OwnHeaders.NONE, url -> new Admission.Admitted() {
                    {
                        events.add(url.getPath() + " admitted, asked for "
                                + fetching.site().requests(url.getPath()).size() + " times");
                    }

                    @Override
                    public void toldToWait(Duration retryAfter) {
                        events.add(url.getPath() + " told to wait " + retryAfter);
                    }

                    @Override
                    public void close() {
                        events.add(url.getPath() + " ended");
                    }
                });

        assertThat(events)
                .containsExactly(
                        "/old admitted, asked for 0 times",
                        "/old ended",
                        "/new admitted, asked for 0 times",
                        "/new ended",
                        "/busy admitted, asked for 0 times",
                        "/busy told to wait PT7S",
                        "/busy ended");
        assertThat(((FetchOutcome.Failed) outcome).location())
                .isEqualTo(fetching.site().url("/busy"));
    }

    @Test
    void asksNothingThatIsNotAdmitted() throws Exception {
        fetching.site().on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        var until = Instant.parse("2026-11-24T12:00:00Z");

        var outcome = fetching.fetcher().fetchPage(fetching.site().url("/old"), OwnHeaders.NONE, url -> {
            if (url.getPath().equals("/new")) {
                throw new NotAdmittedException("not now", until);
            }
            return Admission.AT_ONCE.await(url);
        });

        assertThat(outcome).isEqualTo(new FetchOutcome.NotAsked(fetching.site().url("/new"), "not now", until));
        assertThat(fetching.site().requests("/new")).isEmpty();
    }

    @Test
    void countsNoWaitForAdmissionAsTimeOfTheRequest() throws Exception {
        fetching.site().on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        fetching.site().serve("/new", "here");

        try (var hasty = new HttpFetcher(Fetching.settings(Duration.ofMillis(500)), Clock.systemUTC())) {
            var outcome = hasty.fetchPage(fetching.site().url("/old"), OwnHeaders.NONE, url -> {
                new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS);
                return Admission.AT_ONCE.await(url);
            });

            assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        }
    }
}
