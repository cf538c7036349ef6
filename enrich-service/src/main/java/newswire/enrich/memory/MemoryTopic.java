package newswire.enrich.memory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newswire.enrich.memory.MemoryRecords.Key;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.TopicFollower;
import newswire.enrich.record.TopicFollower.Start;
import newswire.enrich.site.SiteCounts;
import newswire.enrich.site.SiteNotes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The latest notes of all sites and raw partitions, as committed by whoever enriches them. Safe for use by several threads. */
final class MemoryTopic implements AutoCloseable {

    /** Longer than a broker takes to end the transaction of an instance that died. */
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private final KafkaClients clients;
    private final String topic;
    private final TopicFollower follower;
    private final Map<Integer, Map<String, Written>> latest = new ConcurrentHashMap<>();

    /** @param asOf the first raw offset that the notes are for */
    record Written(long asOf, byte[] notes) {}

    MemoryTopic(KafkaClients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
        this.follower = new TopicFollower(clients, topic, Start.BEGINNING, this::take);
    }

    void start() {
        follower.start();
    }

    String name() {
        return topic;
    }

    /** The partition that holds the notes for a raw partition. */
    int partition(int rawPartition) {
        return rawPartition % Math.max(1, follower.partitions());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Key key = Key.of(record);
        if (key == null) {
            return;
        }
        var sites = latest.computeIfAbsent(key.rawPartition(), any -> new LinkedHashMap<>());
        synchronized (sites) {
            sites.remove(key.site());
            if (record.value() != null) {
                sites.put(key.site(), new Written(MemoryRecords.asOf(record), record.value()));
            }
        }
    }

    /**
     * All notes for a raw partition once nothing that a former owner committed can be missing, those written first come
     * first.
     *
     * @throws KafkaException when the topic can't be read up to its end in time; to be tried again
     */
    LinkedHashMap<String, Written> notesOf(int rawPartition) {
        if (follower.partitions() == 0) {
            follower.awaitNow(PATIENCE);
        }
        int partition = partition(rawPartition);
        // The very end and not that of committed records: an open transaction must not hide the former owner's last.
        follower.await(partition, clients.logEnd(new TopicPartition(topic, partition)), PATIENCE);
        var sites = latest.getOrDefault(rawPartition, Map.of());
        synchronized (sites) {
            return new LinkedHashMap<>(sites);
        }
    }

    /** The sum of what is noted of a site for all raw partitions but one. */
    SiteCounts others(int rawPartition, String site) {
        SiteCounts sum = new SiteCounts();
        latest.keySet().stream().sorted().filter(p -> p != rawPartition).forEach(p -> {
            SiteNotes notes = notes(p, site);
            if (notes != null) {
                sum.add(notes.own());
            }
        });
        return sum;
    }

    private @Nullable SiteNotes notes(int rawPartition, String site) {
        var sites = latest.getOrDefault(rawPartition, Map.of());
        synchronized (sites) {
            Written written = sites.get(site);
            return written == null ? null : SiteNotes.read(written.notes());
        }
    }

    /** Whether an {@link Error} has ended the reading. */
    boolean hasFailed() {
        return follower.hasFailed();
    }

    /** How many notes there are. */
    int size() {
        return latest.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public void close() throws InterruptedException {
        follower.close();
    }
}
