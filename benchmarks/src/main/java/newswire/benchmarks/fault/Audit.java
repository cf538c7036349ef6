package newswire.benchmarks.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subscriber's view of a topic of articles, read_committed: the revisions of each article in the order of their arrival.
 * Not thread-safe.
 */
final class Audit implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final Map<String, List<Integer>> revisions = new LinkedHashMap<>();
    private final Map<String, String> guids = new HashMap<>();
    private boolean assigned;
    private long records;

    Audit(String bootstrapServers, String topic) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Reads what has come.
     *
     * @param told of each event's article, by guid where the topic shows it, and revision
     */
    void read(Duration patience, BiConsumer<String, Integer> told) {
        if (!assigned) {
            assign();
        }
        if (assigned) {
            consumer.poll(patience).forEach(record -> note(record, told));
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

    private void note(ConsumerRecord<byte[], byte[]> record, BiConsumer<String, Integer> told) {
        records++;
        var id = new String(record.key(), StandardCharsets.UTF_8);
        var revision = Integer.parseInt(
                new String(record.headers().lastHeader(EventHeaders.REVISION).value(), StandardCharsets.UTF_8));
        revisions.computeIfAbsent(id, article -> new ArrayList<>()).add(revision);
        var guid = guid(record.value());
        if (guid != null) {
            guids.put(id, guid);
        }
        var known = guids.get(id);
        if (known != null) {
            told.accept(known, revision);
        }
    }

    /** The entry's guid, which raw articles have. */
    private static @Nullable String guid(byte @Nullable [] event) {
        return event == null
                ? null
                : JSON.readTree(event).path("entry").path("guid").asStringOpt().orElse(null);
    }

    long records() {
        return records;
    }

    /** Revisions by article id. */
    Map<String, List<Integer>> revisions() {
        return revisions;
    }

    /** Revisions by guid, of a topic that shows guids. */
    Map<String, List<Integer>> byGuid() {
        var byGuid = new HashMap<String, List<Integer>>();
        revisions.forEach((id, list) -> byGuid.put(guids.getOrDefault(id, id), list));
        return byGuid;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
