package newswire.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.feed.FullText;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.KafkaSettings;
import newswire.ingest.poll.PagePolicy;
import newswire.ingest.poll.PollMetrics;
import newswire.ingest.poll.Polling;
import newswire.ingest.push.PushSettings;
import newswire.ingest.push.Pushing;
import newswire.ingest.schedule.ScheduleSettings;
import newswire.ingest.schedule.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.unit.DataSize;

/** The web server is there before it is known what is subscribed to. */
class WhileLoadingTests {

    private final Clock clock = Clock.systemUTC();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaClients clients = new KafkaClients(
            Map.of(),
            Map.of(),
            Map.of(),
            new KafkaSettings(
                    "loading",
                    "loading",
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(15),
                    6,
                    1,
                    Duration.ofDays(1),
                    DataSize.ofMegabytes(1)));
    private final Polling polling = new Polling(
            ScheduleSettings.defaults(),
            FetchSettings.defaults(),
            new PagePolicy(FullText.NEVER, 0, Duration.ofMinutes(5)),
            1_000_000,
            new PollMetrics(meters),
            Credentials.NONE,
            clock,
            Time.SYSTEM,
            new Random(7));
    private final FeedRegistry registry = new FeedRegistry(clients, polling.subscriptions());
    private final Pushing pushing = new Pushing(
            new PushSettings(
                    URI.create("https://me.example/push"),
                    Duration.ofDays(10),
                    Duration.ofMinutes(5),
                    12,
                    DataSize.ofMegabytes(2)),
            Duration.ofDays(1),
            FetchSettings.defaults(),
            clients,
            registry,
            polling,
            meters,
            clock,
            new Random(7));
    private final MockMvcTester web = MockMvcTester.of(
            List.of(
                    new FeedController(
                            registry,
                            new FeedStatuses(clients, registry, polling),
                            polling,
                            pushing,
                            Credentials.NONE,
                            clock),
                    new PushController(pushing)),
            builder -> builder.setControllerAdvice(new FeedProblems()).build());

    @AfterEach
    void close() throws Exception {
        pushing.close();
        polling.close();
    }

    @Test
    void usersAreAskedToComeAgainInPlaceOfBeingToldThatThereIsNothing() {
        assertThat(web.get().uri("/feeds?url=https://news.example/feed"))
                .hasStatus(503)
                .bodyText()
                .contains("the subscriptions are still being read");
        assertThat(web.get().uri("/feeds")).hasStatus(503);
        assertThat(web.post().uri("/feeds/opml").content("<opml/>")).hasStatus(503);
    }

    @Test
    void hubsAreNotToldThatASubscriptionIsGone() {
        var question = "/push/token?hub.mode=subscribe&hub.topic=https://news.example/feed&hub.challenge=riddle";

        assertThat(web.post().uri("/push/token").content("<rss/>")).hasStatus(503);
        assertThat(web.get().uri(question)).hasStatus(503);
        assertThat(web.get().uri(question.replace("subscribe", "denied"))).hasStatus(503);
    }
}
