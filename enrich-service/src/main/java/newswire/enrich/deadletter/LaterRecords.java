package newswire.enrich.deadletter;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.record.PartitionReader;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells which raw records have a later one of the same key in their partition. To enrich such a record now would put an
 * older revision after the newer one, and compaction would keep the older.
 */
final class LaterRecords {

    private final Map<TopicPartition, Map<ByteBuffer, List<Asked>>> asked = new HashMap<>();
    private final Map<TopicPartition, Long> checkedTo = new HashMap<>();
    private final Set<LetterId> superseded = new HashSet<>();

    private record Asked(LetterId letter, long after) {}

    /** Asks whether a record of {@code key} stands at or behind {@code from}; a record without a key has none. */
    void ask(LetterId letter, TopicPartition partition, byte @Nullable [] key, long from) {
        if (key != null) {
            asked.computeIfAbsent(partition, at -> new HashMap<>())
                    .computeIfAbsent(ByteBuffer.wrap(key), same -> new ArrayList<>(1))
                    .add(new Asked(letter, from));
        }
    }

    /** Answers all questions by one pass over each partition, up to its present end. */
    void find(PartitionReader reader) {
        asked.forEach((partition, keys) -> {
            long from = keys.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(Asked::after)
                    .min()
                    .orElse(0);
            long to = reader.end(partition);
            reader.read(partition, from, to, record -> {
                if (record.key() != null) {
                    keys.getOrDefault(ByteBuffer.wrap(record.key()), List.of()).stream()
                            .filter(question -> question.after() <= record.offset())
                            .forEach(question -> superseded.add(question.letter()));
                }
                return true;
            });
            checkedTo.put(partition, to);
        });
    }

    boolean supersede(LetterId letter) {
        return superseded.contains(letter);
    }

    /** The offset up to which a partition was looked through. */
    long checkedTo(TopicPartition partition) {
        return checkedTo.getOrDefault(partition, 0L);
    }
}
