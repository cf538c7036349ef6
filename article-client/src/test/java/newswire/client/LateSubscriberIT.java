package newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.client.ArticleEvent.Enriched;
import newswire.client.ArticleEvent.Retracted;
import newswire.client.ArticleEvent.Withdrawn;
import newswire.client.testing.TestEvent;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What is left of an enriched topic, made as ours are, once Kafka has compacted it; segments are short to make that soon. */
class LateSubscriberIT {

    private static final Map<String, String> SOON = Map.of("segment.ms", "100", "min.cleanable.dirty.ratio", "0.001");

    private static final TestEvent FERRY = TestEvent.article("ferry");
    private static final TestEvent LIBRARY = TestEvent.article("library");
    private static final TestEvent BRIDGE = TestEvent.article("bridge");
    private static final TestEvent OTHER = TestEvent.article("other");

    @Test
    void readsTheLatestRevisionOfEachArticleAndLearnsOfRetractionsAndWithdrawals() throws Exception {
        try (var topic = EnrichedTopic.create("late.enriched-articles.v1", 1, SOON)) {
            publish(topic);
            compactUntil(topic, 1);

            var byArticle = read(topic);

            assertLatest(byArticle);
            assertThat(byArticle.get(BRIDGE.id())).singleElement().isInstanceOf(Withdrawn.class);
        }
    }

    @Test
    void readsRetractionsStillWhenWithdrawalsHaveGone() throws Exception {
        var tombstonesGo = new HashMap<>(SOON);
        tombstonesGo.put("delete.retention.ms", "100");
        try (var topic = EnrichedTopic.create("later.enriched-articles.v1", 1, tombstonesGo)) {
            publish(topic);
            compactUntil(topic, 0);

            var byArticle = read(topic);

            assertLatest(byArticle);
            assertThat(byArticle).doesNotContainKey(BRIDGE.id());
        }
    }

    private static void publish(EnrichedTopic topic) {
        topic.send(FERRY, LIBRARY, BRIDGE);
        topic.send(FERRY.with("revision", 2), TestEvent.retraction("library"), TestEvent.withdrawal("bridge"));
        topic.send(FERRY.with("revision", 3));
    }

    private static void assertLatest(Map<String, List<ArticleEvent>> byArticle) {
        assertThat(byArticle.get(FERRY.id()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Enriched.class,
                        ferry -> assertThat(ferry.article().revision()).isEqualTo(3));
        assertThat(byArticle.get(LIBRARY.id())).singleElement().isInstanceOf(Retracted.class);
    }

    /** The last segment is never compacted, so other articles have to follow, and some time to pass between them. */
    private static void compactUntil(EnrichedTopic topic, int withdrawals) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    topic.send(OTHER);
                    var left = recordsByKey(topic.name());
                    return left.get(FERRY.id()).size() == 1
                            && left.get(LIBRARY.id()).size() == 1
                            && left.getOrDefault(BRIDGE.id(), List.of()).size() == withdrawals;
                });
    }

    private static Map<String, List<ArticleEvent>> read(EnrichedTopic topic) {
        var events = new ArrayList<ArticleEvent>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", topic.name() + ".a-month-late");
        try (var late = ArticleSubscriber.connect(config, List.of(topic.name()))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                late.poll(Duration.ofMillis(200), events::add);
                return events.stream().anyMatch(event -> event.id().equals(OTHER.id()));
            });
        }
        return events.stream().collect(groupingBy(ArticleEvent::id));
    }

    private static Map<String, List<ConsumerRecord<byte[], byte[]>>> recordsByKey(String topic) {
        return TopicRecords.committed(topic).stream().collect(groupingBy(record -> new String(record.key(), UTF_8)));
    }
}
