package newswire.benchmarks.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A subscriber's view of a topic of articles, read_committed: the events of each article in the order of their arrival. Not
 * thread-safe.
 */
final class Audit implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final Map<String, String> guids;
    private final Map<String, List<ArticleEvent>> events = new HashMap<>();
    private boolean assigned;
    private long records;

    /** Of the raw topic, or another that shows guids. */
    Audit(String bootstrapServers, String topic) {
        this(bootstrapServers, topic, Map.of());
    }

    /** @param guids by article id, of a topic that does not show them */
    Audit(String bootstrapServers, String topic, Map<String, String> guids) {
        this.topic = topic;
        this.guids = new HashMap<>(guids);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Reads what has come.
     *
     * @param told of each event's article, by guid, and revision
     */
    void read(Duration patience, BiConsumer<String, Integer> told) {
        if (!assigned) {
            assign();
        }
        if (assigned) {
            consumer.poll(patience).forEach(record -> note(ArticleEvent.of(record), told));
        }
    }

    private void assign() {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (!partitions.isEmpty()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            assigned = true;
        }
    }

    private void note(ArticleEvent event, BiConsumer<String, Integer> told) {
        records++;
        if (event.guid() != null) {
            guids.put(event.id(), event.guid());
        }
        var guid = guids.getOrDefault(event.id(), event.id());
        events.computeIfAbsent(guid, article -> new ArrayList<>()).add(event);
        told.accept(guid, event.revision());
    }

    long records() {
        return records;
    }

    /** Guids by article id. */
    Map<String, String> guids() {
        return guids;
    }

    /** What came, by guid, or by article id where that is not known. */
    Map<String, List<ArticleEvent>> events() {
        return events;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
