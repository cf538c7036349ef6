package newswire.enrich.memory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import newswire.enrich.memory.MemoryRecords.Key;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.Patience;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.site.SiteNotes;
import newswire.events.EnrichedArticle.SiteMemory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What was known of sites when the live stream enriched a raw record: the topic is read again, as far as the notes were in
 * use at the record's offset. Cheap where records come partition by partition in the order of their offsets. Learns nothing.
 */
public final class RecordedSites implements SiteLessons {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final KafkaClients clients;
    private final String topic;
    private final Queue<ConsumerRecord<byte[], byte[]>> ahead = new ArrayDeque<>();
    private final Map<String, ConsumerRecord<byte[], byte[]>> sites = new HashMap<>();
    private @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable TopicPartition place;
    private int rawPartition = -1;
    private long reached;
    private long looked;

    /** @param topic where nothing is when the live stream does not learn */
    public RecordedSites(KafkaClients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
    }

    @Override
    public synchronized Lesson of(ConsumerRecord<byte[], byte[]> record, @Nullable String site) {
        if (site == null) {
            return Lesson.NONE;
        }
        if (record.partition() != rawPartition || record.offset() < reached) {
            begin(record.partition());
        }
        reached = record.offset();
        if (place == null) {
            return Lesson.NONE;
        }
        for (var next = next(place); next != null && isDue(next); next = next(place)) {
            take(ahead.remove());
        }
        return lesson(sites.get(site));
    }

    /** The offsets of another raw partition, whose notes share this one, say nothing of this. */
    private boolean isDue(ConsumerRecord<byte[], byte[]> record) {
        var key = Key.of(record);
        return key == null || key.rawPartition() != rawPartition || MemoryRecords.asOf(record) <= reached;
    }

    private Lesson lesson(@Nullable ConsumerRecord<byte[], byte[]> written) {
        SiteNotes notes = written == null ? null : SiteNotes.read(written.value());
        if (written == null || notes == null) {
            return Lesson.NONE;
        }
        SiteKnowledge known = notes.knowledge();
        return new Known(known, new SiteMemory(rawPartition, MemoryRecords.asOf(written), known.articles()));
    }

    private void begin(int partition) {
        sites.clear();
        ahead.clear();
        rawPartition = partition;
        looked = System.nanoTime() - LOOK_AGAIN;
        var reading = consumer == null ? clients.consumer() : consumer;
        consumer = reading;
        var partitions = reading.partitionsFor(topic);
        place = partitions == null || partitions.isEmpty()
                ? null
                : new TopicPartition(topic, partition % partitions.size());
        if (place != null) {
            reading.assign(Set.of(place));
            reading.seekToBeginning(Set.of(place));
        }
    }

    /** The next record, null when there is none now; then it is not looked for at once again. */
    private @Nullable ConsumerRecord<byte[], byte[]> next(TopicPartition from) {
        if (ahead.isEmpty() && System.nanoTime() - looked >= LOOK_AGAIN) {
            var reading = Objects.requireNonNull(consumer);
            long end = reading.endOffsets(Set.of(from)).getOrDefault(from, 0L);
            var patience = new Patience(PATIENCE);
            while (ahead.isEmpty() && reading.position(from) < end) {
                reading.poll(POLL).forEach(ahead::add);
                patience.stood(from);
            }
            looked = ahead.isEmpty() ? System.nanoTime() : looked;
        }
        return ahead.peek();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Key key = Key.of(record);
        if (key == null || key.rawPartition() != rawPartition) {
            return;
        }
        if (record.value() == null) {
            sites.remove(key.site());
        } else {
            sites.put(key.site(), record);
        }
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
