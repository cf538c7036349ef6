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
import newswire.events.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
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
    private final Map<String, String> lastTypes = new HashMap<>();
    private boolean assigned;
    private long records;
    private long mistaken;

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
        lastTypes.put(id, text(record, EventHeaders.TYPE));
        var event = JSON.readTree(record.value());
        var guid = event.path("entry").path("guid");
        if (guid.isString()) {
            guids.put(id, guid.stringValue());
        }
        var title = event.has("entry") ? event.path("entry").path("title") : event.path("title");
        if (title.isString() && !title.stringValue().equals(Newsroom.title(revision))) {
            mistaken++;
        }
        if (event.has("entry") && !hasItsPage(event)) {
            mistaken++;
        }
        var known = guids.get(id);
        if (known != null) {
            told.accept(known, revision);
        }
    }

    private static boolean hasItsPage(JsonNode event) {
        var mark = Newsroom.mark(event.path("entry").path("guid").asString(""));
        return event.path("page").path("html").asString("").contains(mark);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    /** Events whose text is not that of their revision, or whose page is not their own. */
    long mistaken() {
        return mistaken;
    }

    /** Articles of which a retraction is the last word. */
    long retracted() {
        return lastTypes.values().stream()
                .filter(EventTypes.RETRACTED_ARTICLE::equals)
                .count();
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
