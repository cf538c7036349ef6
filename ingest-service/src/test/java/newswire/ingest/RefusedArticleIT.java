package newswire.ingest;

import static newswire.ingest.FeedEvents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswire.events.Topics;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topic that takes no event as large as an article. */
class RefusedArticleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestSite site = new TestSite();
    private final RunningIngest service = RunningIngest.start(
            "refused-it",
            List.of(),
            "newswire.ingest.full-text=never",
            "newswire.ingest.schedule.longest-interval=1s",
            "newswire.ingest.schedule.first-back-off=100ms");
    private final FeedsClient feeds = new FeedsClient(service);

    @AfterEach
    void stop() throws Exception {
        limit(12 * 1024 * 1024);
        service.close();
        site.close();
    }

    @Test
    void isNamedWithTheBrokersWordsAndHoldsUpItsOwnFeedAlone() throws Exception {
        limit(50_000);
        var large = subscribe("/large.xml", "Long read", 200_000);
        await().atMost(PATIENCE).until(() -> feeds.state(large).equals("failing"));
        var small = subscribe("/small.xml", "Brief", 200);
        await().atMost(PATIENCE).until(() -> titles(small).equals(List.of("Brief")));

        assertThat(feeds.show(large).path("lastError").asString())
                .startsWith("the broker refuses a record of it: ")
                .contains("RecordTooLargeException");
        assertThat(feeds.state(small)).isEqualTo("well");
        assertThat(polls("refused")).isPositive();
        assertThat(titles(large)).isEmpty();

        limit(12 * 1024 * 1024);
        await().atMost(PATIENCE).until(() -> feeds.state(large).equals("well"));
        assertThat(titles(large)).containsExactly("Long read");
        assertThat(feeds.show(large).has("lastError")).isFalse();
    }

    private String subscribe(String path, String title, int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes); // which no compression makes smaller
        var text = "<description>" + Base64.getEncoder().encodeToString(bytes) + "</description>";
        site.serve(path, Rss.feed(Rss.item(path, title, site.url(path + "/1"), text)));
        var feed = site.url(path).toString();
        feeds.put(Map.of("url", feed));
        return feed;
    }

    private double polls(String outcome) {
        var meters = service.context().getBean(MeterRegistry.class);
        return meters.get("newswire.ingest.polls")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static void limit(int bytes) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RAW_ARTICLES);
        var entry = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
