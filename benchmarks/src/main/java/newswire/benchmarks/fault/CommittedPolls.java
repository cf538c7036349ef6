package newswire.benchmarks.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import newswire.events.Topics;
import newswire.ingest.assignment.FeedStateTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When polls ended whose outcome was committed, as the feeds' states tell: hours pass before the first is compacted away. */
final class CommittedPolls {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private CommittedPolls() {}

    /** By the number of the feed. */
    static Map<Integer, NavigableSet<Instant>> of(String bootstrapServers, List<String> urls) {
        var polls = new HashMap<Integer, NavigableSet<Instant>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.FEED_STATE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(PATIENCE).forEach(record -> note(record, urls, polls));
            }
        }
        return polls;
    }

    private static void note(
            ConsumerRecord<String, byte[]> record, List<String> urls, Map<Integer, NavigableSet<Instant>> polls) {
        if (FeedStateTopic.read(record.key(), record.value()) instanceof FeedStateTopic.Entry.Poll poll
                && poll.state() != null) {
            var polledAt = poll.state().unpack(poll.feedUrl()).polledAt();
            if (polledAt != null) {
                polls.computeIfAbsent(urls.indexOf(poll.feedUrl()), feed -> new TreeSet<>())
                        .add(polledAt);
            }
        }
    }
}
