package newswire.enrich.placement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import newswire.enrich.placement.Entry.Added;
import newswire.enrich.placement.Entry.Forgotten;
import newswire.enrich.record.PartitionReader;
import newswire.enrich.story.StoryIndex;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an index again with what was placed last. Reads each partition of the placements from its end backwards only as far
 * as the index remembers.
 */
final class PlacementLog {

    private static final Logger log = LoggerFactory.getLogger(PlacementLog.class);

    /** Offsets that are looked at first, at least; answers that add nothing and ends of transactions have some too. */
    private static final long FEWEST_OFFSETS = 1_000;

    private final PartitionReader reader;
    private final ToLongFunction<TopicPartition> end;
    private final int remember;
    private long lastQuestion = -1;
    private long lastSequence;

    /** @param end offset after the last record of a partition, committed or not */
    PlacementLog(PartitionReader reader, ToLongFunction<TopicPartition> end, int remember) {
        this.reader = reader;
        this.end = end;
        this.remember = remember;
    }

    /** Restores into an empty {@code index} what an index that had placed all articles would remember. */
    void restore(String topic, StoryIndex index) {
        var partitions = reader.partitions(topic).stream().map(Tail::new).toList();
        long window = Math.max(FEWEST_OFFSETS, 2L * remember / Math.max(1, partitions.size()));
        partitions.forEach(tail -> tail.read(window));
        for (var tail : partitions) {
            for (long wider = 2 * window; !tail.isComplete(); wider *= 2) {
                tail.read(wider);
            }
        }
        var remembered = new ArrayList<Remembered>();
        partitions.forEach(tail -> remembered.addAll(tail.remembered()));
        remembered.sort(Comparator.comparingLong(one -> one.added().placed().sequence()));
        remembered.forEach(
                one -> index.restore(one.added().sketch(), one.added().placed()));
        index.goOnAfter(lastSequence);
    }

    /** Offset of the first question that was not answered yet; -1 when nobody ever answered any. */
    long nextQuestion() {
        return lastQuestion < 0 ? -1 : lastQuestion + 1;
    }

    private record Remembered(String id, Added added) {}

    /** The last records of one partition. */
    private final class Tail {

        private final TopicPartition partition;
        private final long beginning;
        private final long logEnd;
        private long from;
        private List<Entry> entries = List.of();

        Tail(TopicPartition partition) {
            this.partition = partition;
            this.beginning = reader.beginning(partition);
            this.logEnd = end.applyAsLong(partition);
        }

        void read(long window) {
            from = Math.max(beginning, logEnd - window);
            entries = new ArrayList<>();
            reader.read(partition, from, logEnd, this::take);
        }

        private boolean take(ConsumerRecord<byte[], byte[]> record) {
            try {
                var entry = PlacementRecords.entry(record);
                entries.add(entry);
                lastQuestion = Math.max(lastQuestion, entry.question());
                var placed = entry.placed();
                lastSequence = Math.max(lastSequence, placed == null ? 0 : placed.sequence());
            } catch (IOException e) {
                log.warn(
                        "A placement can't be read and is left out: {}@{}, {}",
                        partition,
                        record.offset(),
                        e.toString());
            }
            return true;
        }

        /** Whether nothing before what was read can still be remembered. */
        boolean isComplete() {
            return from == beginning
                    || entries.stream()
                            .filter(entry -> entry.content() instanceof Added)
                            .map(Entry::placed)
                            .anyMatch(placed -> placed != null && placed.sequence() <= lastSequence - remember);
        }

        List<Remembered> remembered() {
            var last = new LinkedHashMap<String, Added>();
            for (var entry : entries) {
                if (entry.content() instanceof Added added) {
                    last.put(entry.id(), added);
                } else if (entry.content() instanceof Forgotten) {
                    last.remove(entry.id());
                }
            }
            return last.entrySet().stream()
                    .filter(one -> one.getValue().placed().sequence() > lastSequence - remember)
                    .map(one -> new Remembered(one.getKey(), one.getValue()))
                    .toList();
        }
    }
}
