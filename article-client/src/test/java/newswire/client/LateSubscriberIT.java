package newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.client.ArticleEvent.Enriched;
import newswire.client.ArticleEvent.Retracted;
import newswire.client.testing.TestEvent;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/**
 * What is left of an enriched topic, made as ours are, once Kafka has compacted it. Segments are short and tombstones too,
 * so that what takes days elsewhere takes seconds here.
 */
class LateSubscriberIT {

    private static final Map<String, String> FAST =
            Map.of("segment.ms", "100", "min.cleanable.dirty.ratio", "0.001", "delete.retention.ms", "100");

    private static final TestEvent FERRY = TestEvent.article("ferry");
    private static final TestEvent LIBRARY = TestEvent.article("library");
    private static final TestEvent BRIDGE = TestEvent.article("bridge");

    @Test
    void readsTheLatestRevisionOfEachArticleAndLearnsOfRetractions() throws Exception {
        try (var topic = EnrichedTopic.create("late.enriched-articles.v1", 1, FAST)) {
            topic.send(FERRY, LIBRARY, BRIDGE);
            topic.send(FERRY.with("revision", 2), TestEvent.retraction("library"), TestEvent.withdrawal("bridge"));
            topic.send(FERRY.with("revision", 3));

            compact(topic);

            var events = new ArrayList<ArticleEvent>();
            try (var late = ArticleSubscriber.connect(
                    Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", "a month late"),
                    List.of(topic.name()))) {
                await().atMost(Duration.ofSeconds(20)).until(() -> {
                    late.poll(Duration.ofMillis(200), events::add);
                    return events.stream()
                            .anyMatch(event -> event.id().equals(filler(0).id()));
                });
            }
            var byArticle = events.stream().collect(groupingBy(ArticleEvent::id));
            assertThat(byArticle.get(FERRY.id()))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Enriched.class,
                            ferry -> assertThat(ferry.article().revision()).isEqualTo(3));
            assertThat(byArticle.get(LIBRARY.id())).singleElement().isInstanceOf(Retracted.class);
            assertThat(byArticle).as("tombstones go in time").doesNotContainKey(BRIDGE.id());
        }
    }

    /** The last segment is never compacted, so other articles have to follow, and some time to pass between them. */
    private static void compact(EnrichedTopic topic) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    topic.send(filler(0));
                    var left = recordsByKey(topic.name());
                    return left.getOrDefault(FERRY.id(), List.of()).size() == 1
                            && left.getOrDefault(LIBRARY.id(), List.of()).size() == 1
                            && !left.containsKey(BRIDGE.id());
                });
    }

    private static TestEvent filler(int number) {
        return TestEvent.article("filler " + number);
    }

    private static Map<String, List<ConsumerRecord<byte[], byte[]>>> recordsByKey(String topic) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records.stream().collect(groupingBy(record -> new String(record.key(), UTF_8)));
        }
    }
}
