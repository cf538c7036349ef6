package newswire.enrich.placement;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import newswire.enrich.placement.Question.Place;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.Patience;
import newswire.enrich.story.Placement;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Looks placements up in their topic, for articles of one raw partition after the other in the order of the log. Placements
 * stand in that order too, with the time of their raw record, so that one pass over both finds all; what is read ahead is
 * bounded. For one thread.
 */
public final class RecordedPlacements implements KnownPlacements {

    /** How far the clocks of those who write raw articles may differ. */
    private static final long SLACK = Duration.ofMinutes(10).toMillis();

    private static final int MOST_AHEAD = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long NANOS_BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final KafkaClients clients;
    private final String topic;
    private final Map<Key, Ahead> ahead = new LinkedHashMap<>();
    private @Nullable Consumer<byte[], byte[]> consumer;
    private TopicPartition partition;
    private int rawPartition = -1;
    private int partitions;
    private long begun;
    private long reached;
    private long end;
    private long looked;

    private record Key(String id, int revision) {}

    private record Ahead(long timestamp, Placement placement) {}

    /** @param topic of placements; where there is none, none are known */
    public RecordedPlacements(KafkaClients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
        this.partition = new TopicPartition(topic, 0);
    }

    @Override
    public @Nullable Placement of(Place article) {
        var reader = reader();
        if (partitions == 0) {
            return null;
        }
        var origin = article.origin();
        if (rawPartition != origin.partition() || origin.timestamp() < begun) {
            begin(reader, origin);
        }
        var key = new Key(article.id(), article.revision());
        var patience = new Patience(PATIENCE);
        while (!ahead.containsKey(key) && reached <= origin.timestamp() + SLACK && !isAtEnd(reader)) {
            var records = reader.poll(POLL);
            records.forEach(this::take);
            if (records.isEmpty()) {
                patience.stood(partition);
            } else {
                patience.moved();
            }
        }
        forgetBefore(origin.timestamp() - 2 * SLACK);
        var found = ahead.get(key);
        return found == null ? null : found.placement();
    }

    private void forgetBefore(long timestamp) {
        var oldest = ahead.values().iterator();
        while (oldest.hasNext() && oldest.next().timestamp() < timestamp) {
            oldest.remove();
        }
    }

    private Consumer<byte[], byte[]> reader() {
        var open = consumer;
        if (open == null) {
            open = clients.consumer();
            consumer = open;
            var known = open.partitionsFor(topic);
            partitions = known == null ? 0 : known.size();
        }
        return open;
    }

    private void begin(Consumer<byte[], byte[]> reader, Question.Origin origin) {
        ahead.clear();
        rawPartition = origin.partition();
        partition = new TopicPartition(topic, Math.floorMod(rawPartition, partitions));
        begun = Math.max(0, origin.timestamp() - SLACK);
        reached = 0;
        looked = System.nanoTime();
        end = clients.committedEnd(partition);
        reader.assign(Set.of(partition));
        var first = reader.offsetsForTimes(Map.of(partition, begun)).get(partition);
        reader.seek(partition, first == null ? end : first.offset());
    }

    private boolean isAtEnd(Consumer<byte[], byte[]> reader) {
        if (reader.position(partition) < end) {
            return false;
        }
        long now = System.nanoTime();
        if (now - looked > NANOS_BETWEEN_LOOKS) {
            looked = now;
            end = clients.committedEnd(partition);
        }
        return reader.position(partition) >= end;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        reached = Math.max(reached, record.timestamp());
        try {
            var entry = PlacementRecords.entry(record);
            var placed = entry.placed();
            if (placed != null) {
                // The first one counts: a later one repeats it, or was made when it was no more remembered.
                ahead.putIfAbsent(
                        new Key(entry.id(), placed.revision()), new Ahead(record.timestamp(), placed.placement()));
            }
        } catch (IOException unreadable) {
            // Of another release: not known.
        }
        if (ahead.size() > MOST_AHEAD) {
            ahead.remove(ahead.keySet().iterator().next());
        }
    }

    @Override
    public void close() {
        var open = consumer;
        if (open != null) {
            open.close();
        }
    }
}
