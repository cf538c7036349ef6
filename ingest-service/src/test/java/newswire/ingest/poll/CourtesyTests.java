package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import newswire.ingest.TestSite;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.NotAdmittedException;
import newswire.ingest.fetch.OwnHeaders;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourtesyTests {

    private static final Instant START = Instant.parse("2020-11-24T12:00:00Z");
    private static final String FEED = "the feed";

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final HostRests rests = new HostRests(clock);
    private final Courtesy courtesy = new Courtesy(
            new HostLanes(Duration.ZERO, Time.SYSTEM), rests, new PollMetrics(new SimpleMeterRegistry()), clock);
    private final TestSite site = new TestSite();
    private final HttpFetcher fetcher = new HttpFetcher(FetchSettings.defaults().withPrivateAddresses(), clock);

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    @Test
    void aRedirectWaitsForTheHostThatItLeadsToAndHoldsUpNoOther() throws Exception {
        var asked = new CountDownLatch(1);
        site.on("/here", exchange -> {
            TestSite.send(
                    exchange, 302, new byte[0], "Location", at(2, "/there").toString());
            asked.countDown();
        });
        site.serve("/there", "here it is");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FetchOutcome> fetch;
            try (var other = courtesy.admit(at(2, "/"), FEED, Duration.ZERO)) {
                fetch = threads.submit(() -> fetch(at(1, "/here")));
                asked.await();
                courtesy.admit(at(1, "/"), FEED, Duration.ZERO).close();
                assertThat(site.requests("/there")).isEmpty();
            }
            assertThat(fetch.get(30, TimeUnit.SECONDS)).isInstanceOf(FetchOutcome.Fetched.class);
        }
    }

    @Test
    void hostsThatRedirectToEachOtherNeverWaitForEachOther() throws Exception {
        site.on(
                "/from1",
                exchange -> TestSite.send(
                        exchange, 302, new byte[0], "Location", at(2, "/end").toString()));
        site.on(
                "/from2",
                exchange -> TestSite.send(
                        exchange, 302, new byte[0], "Location", at(1, "/end").toString()));
        site.serve("/end", "here it is");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetches = new ArrayList<Future<FetchOutcome>>();
            for (int i = 0; i < 100; i++) {
                var host = 1 + i % 2;
                fetches.add(threads.submit(() -> fetch(at(host, "/from" + host))));
            }
            for (var fetch : fetches) {
                assertThat(fetch.get(30, TimeUnit.SECONDS)).isInstanceOf(FetchOutcome.Fetched.class);
            }
        }
    }

    @Test
    void theHostThatARedirectLedToIsTheOneThatWantsToBeLeftAlone() throws Exception {
        site.on(
                "/here",
                exchange -> TestSite.send(
                        exchange, 302, new byte[0], "Location", at(2, "/there").toString()));
        site.on("/there", exchange -> TestSite.send(exchange, 429, new byte[0], "Retry-After", "60"));

        fetch(at(1, "/here"));

        assertThat(rests.until(at(1, "/"), FEED)).isNull();
        assertThat(rests.until(at(2, "/"), FEED)).isEqualTo(START.plusSeconds(60));
        assertThat(fetch(at(1, "/here")))
                .isEqualTo(new FetchOutcome.NotAsked(
                        at(2, "/there"),
                        "127.0.0.2 wants to be left alone until 2020-11-24T12:01:00Z",
                        START.plusSeconds(60)));
        assertThat(site.requests("/there")).hasSize(1);
        now = START.plusSeconds(60);
        fetch(at(1, "/here"));
        assertThat(site.requests("/there")).hasSize(2);
    }

    @Test
    void heedsADateAsWellAsSeconds() throws Exception {
        site.on(
                "/there",
                exchange -> TestSite.send(exchange, 503, new byte[0], "Retry-After", "Tue, 24 Nov 2020 12:30:00 GMT"));

        fetch(at(1, "/there"));

        assertThat(rests.until(at(1, "/"), FEED)).isEqualTo(Instant.parse("2020-11-24T12:30:00Z"));
    }

    @Test
    void whoWaitsIsToldWhatThoseBeforeHaveBeenTold() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> waiting;
            try (var first = courtesy.admit(at(1, "/"), FEED, Duration.ZERO)) {
                waiting = threads.submit(() -> courtesy.admit(at(1, "/"), FEED, Duration.ZERO));
                first.toldToWait(Duration.ofSeconds(60));
            }
            assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(NotAdmittedException.class);
        }
        now = START.plusSeconds(60);
        courtesy.admit(at(1, "/"), FEED, Duration.ZERO).close();
    }

    @Test
    void whoHoldsAPlaceAsksAtOnceAndTheNextInLineAfterThat() throws Exception {
        site.serve("/here", "here it is");
        var called = new ArrayList<Place>();
        courtesy.lineUp(Host.of(at(1, "/")), called::add);
        courtesy.lineUp(Host.of(at(1, "/")), called::add);
        assertThat(called).hasSize(1);

        assertThat(fetcher.fetchPage(
                        at(1, "/here"), OwnHeaders.NONE, url -> courtesy.admit(url, FEED, called.getFirst())))
                .isInstanceOf(FetchOutcome.Fetched.class);

        assertThat(called).hasSize(2);
        called.getFirst().close();
        courtesy.lineUp(Host.of(at(1, "/")), called::add);
        assertThat(called).hasSize(2);
    }

    @Test
    void aPlaceAtAnotherHostIsGivenUp() throws Exception {
        var called = new ArrayList<Place>();
        courtesy.lineUp(Host.of(at(1, "/")), called::add);
        courtesy.lineUp(Host.of(at(1, "/")), called::add);

        courtesy.admit(at(2, "/"), FEED, called.getFirst()).close();

        assertThat(called).hasSize(2);
    }

    @Test
    void whoHoldsAPlaceIsToldWhatThoseBeforeHaveBeenTold() {
        var called = new ArrayList<Place>();
        courtesy.lineUp(Host.of(at(1, "/")), called::add);
        courtesy.lineUp(Host.of(at(1, "/")), called::add);
        rests.told(at(1, "/"), FEED, START.plusSeconds(60));

        assertThatThrownBy(() -> courtesy.admit(at(1, "/"), FEED, called.getFirst()))
                .isInstanceOf(NotAdmittedException.class);

        assertThat(called).hasSize(2);
    }

    private FetchOutcome fetch(URI url) throws InterruptedException {
        return fetcher.fetchPage(url, OwnHeaders.NONE, courtesy.of(FEED));
    }

    private URI at(int host, String path) {
        return URI.create(site.url(path).toString().replace("127.0.0.1", "127.0.0." + host));
    }
}
