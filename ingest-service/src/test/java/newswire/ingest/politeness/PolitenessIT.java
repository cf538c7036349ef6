package newswire.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import newswire.events.testing.TestBroker;
import newswire.ingest.IngestService;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service as it runs, among publishers that redirect to each other, hang, want to be left alone in bursts and change
 * their validators as they like. Each request that it makes is looked at.
 */
class PolitenessIT {

    private static final long SEED = 20261124;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GAP = Duration.ofMillis(40);
    private static final Duration INTERVAL = Duration.ofMillis(400);
    private static final int BEFORE_THE_RESTART = 225;
    private static final int AFTER_IT = 150;
    private static final String USER_AGENT = "PolitenessIT/1.0 (+https://newswire.example/contact)";

    @Test
    void neverMakesARequestThatItShouldNot() throws Exception {
        var publishers = new Publishers(SEED);
        try (var server = new RecordingServer(publishers)) {
            publishers.at(server.port());
            try (var service = start(publishers)) {
                awaitRequests(server, BEFORE_THE_RESTART);
            }
            var restart = Instant.now();
            var before = server.requests().size();
            try (var service = start(publishers)) {
                awaitRequests(server, before + AFTER_IT);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(new Sample(server.requests()).missing())
                                .isEmpty());
            }
            check(server.requests(), restart);
        }
    }

    private static void check(List<Request> requests, Instant restart) {
        var breaches = new Breaches(requests, restart);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(breaches.ofTheGap(GAP)).as("the gap").isEmpty();
            softly.assertThat(breaches.ofRests()).as("Retry-After").isEmpty();
            softly.assertThat(breaches.ofIntervals(INTERVAL)).as("the interval").isEmpty();
            softly.assertThat(breaches.ofValidators()).as("validators").isEmpty();
            softly.assertThat(breaches.ofRobots()).as("robots.txt").isEmpty();
            softly.assertThat(breaches.ofTheName(USER_AGENT)).as("User-Agent").isEmpty();
            softly.assertThat(breaches.ofFeedsThatAreGone())
                    .as("feeds that are gone")
                    .isEmpty();
            softly.assertThat(those(requests, request -> Publishers.isSlow(request.asker())))
                    .as("requests for feeds that are polled once an hour")
                    .extracting(Request::asker)
                    .doesNotHaveDuplicates();
        });
        var sample = new Sample(requests);
        assertThat(sample.count(Sample::isShy)).isEqualTo(2); // robots.txt and a page
        assertThat(sample.count(request -> request.answer().status() == 410)).isEqualTo(2);
    }

    private static List<Request> those(List<Request> requests, Predicate<Request> like) {
        return requests.stream().filter(like).toList();
    }

    private static void awaitRequests(RecordingServer server, int count) {
        await().atMost(PATIENCE).until(() -> server.requests().size() >= count);
    }

    private static ConfigurableApplicationContext start(Publishers publishers) {
        var args = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "--newswire.ingest.kafka.group=politeness-it",
                "--newswire.ingest.kafka.instance-id=politeness-it",
                "--newswire.ingest.full-text=always",
                "--newswire.ingest.schedule.interval=" + INTERVAL.toMillis() + "ms",
                "--newswire.ingest.schedule.shortest-interval=" + INTERVAL.toMillis() + "ms",
                "--newswire.ingest.schedule.longest-interval=1500ms",
                "--newswire.ingest.schedule.first-back-off=500ms",
                "--newswire.ingest.schedule.host-gap=" + GAP.toMillis() + "ms",
                "--newswire.ingest.fetch.response-timeout=" + 2 * RecordingServer.PATIENCE.toMillis() + "ms",
                "--newswire.ingest.fetch.user-agent=" + USER_AGENT,
                "--newswire.ingest.fetch.allow-private-addresses=true"));
        for (int feed = 0; feed < Publishers.FEEDS; feed++) {
            args.add("--newswire.ingest.feeds[" + feed + "].url=" + publishers.feed(feed));
            if (feed >= Publishers.SLOW) {
                args.add("--newswire.ingest.feeds[" + feed + "].interval=1h");
            }
        }
        return IngestService.application().run(args.toArray(String[]::new));
    }
}
