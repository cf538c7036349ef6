package newswire.enrich.replay.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.job.OffsetRange;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What of a topic is between two times, told once: what comes to the topic afterwards changes nothing. */
public final class SourceRanges {

    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final Admin admin;

    public SourceRanges(Admin admin) {
        this.admin = admin;
    }

    /**
     * From the first record of {@code from} or later up to before the first one of {@code to} or later, in each partition.
     *
     * @param from null for the first record that is still there
     * @param to null for the last record that is committed now
     * @throws KafkaException when the broker is away, or there is no such topic
     */
    public SortedMap<Integer, OffsetRange> between(String topic, @Nullable Instant from, @Nullable Instant to) {
        var whole = whole(topic);
        var starts = from == null ? Map.<Integer, Long>of() : firstAt(topic, whole, from);
        var ends = to == null ? Map.<Integer, Long>of() : firstAt(topic, whole, to);
        var ranges = new TreeMap<Integer, OffsetRange>();
        whole.forEach((partition, all) -> {
            long start = starts.getOrDefault(partition, from == null ? all.from() : all.to());
            long end = Math.min(all.to(), ends.getOrDefault(partition, all.to()));
            ranges.put(partition, new OffsetRange(Math.min(start, end), end));
        });
        return ranges;
    }

    /** As much of {@code wanted} as is still there. */
    public SortedMap<Integer, OffsetRange> within(String topic, Map<Integer, OffsetRange> wanted) {
        var whole = whole(topic);
        var ranges = new TreeMap<Integer, OffsetRange>();
        wanted.forEach((partition, range) -> {
            var all = whole.get(partition);
            if (all == null) {
                throw new IllegalArgumentException("the topic %s has no partition %d; it has 0 to %d"
                        .formatted(topic, partition, whole.lastKey()));
            }
            long end = Math.clamp(range.to(), all.from(), all.to());
            ranges.put(partition, new OffsetRange(Math.clamp(range.from(), all.from(), end), end));
        });
        return ranges;
    }

    private SortedMap<Integer, OffsetRange> whole(String topic) {
        var partitions = partitions(topic);
        var starts = offsets(partitions, partition -> OffsetSpec.earliest());
        var ends = offsets(partitions, partition -> OffsetSpec.latest());
        var ranges = new TreeMap<Integer, OffsetRange>();
        ends.forEach((partition, end) -> {
            long start = starts.getOrDefault(partition, 0L);
            ranges.put(partition, new OffsetRange(start, Math.max(start, end)));
        });
        return ranges;
    }

    private List<TopicPartition> partitions(String topic) {
        return KafkaClients.get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Map<Integer, Long> firstAt(String topic, Map<Integer, OffsetRange> whole, Instant time) {
        var partitions = whole.keySet().stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        return offsets(partitions, partition -> OffsetSpec.forTimestamp(time.toEpochMilli()));
    }

    /** Partitions without such an offset are left out. */
    private Map<Integer, Long> offsets(List<TopicPartition> partitions, Function<TopicPartition, OffsetSpec> spec) {
        var question = partitions.stream().collect(Collectors.toMap(partition -> partition, spec));
        var offsets = new TreeMap<Integer, Long>();
        KafkaClients.get(admin.listOffsets(question, COMMITTED).all()).forEach((partition, found) -> {
            if (found.offset() >= 0) {
                offsets.put(partition.partition(), found.offset());
            }
        });
        return offsets;
    }
}
