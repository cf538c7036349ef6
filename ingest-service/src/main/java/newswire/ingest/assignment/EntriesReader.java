package newswire.ingest.assignment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import newswire.events.Topics;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.Records;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of single feeds from where {@code newswire.feed-state.v1} holds them. Those of feeds that change often
 * stay in memory, up to a bound. Thread-safe; one read at a time, for which those that only keep or forget do not wait.
 */
final class EntriesReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    /** About what an entry takes in memory, and the part of the heap that entries may take. */
    private static final int BYTES_AN_ENTRY = 400;

    private static final int PART_OF_HEAP = 8;

    private final KafkaClients clients;
    private final long mostEntries;
    private final LinkedHashMap<String, Cached> cache = new LinkedHashMap<>(16, 0.75f, true);
    private long cachedEntries;
    private @Nullable Consumer<byte[], byte[]> consumer;

    EntriesReader(KafkaClients clients) {
        this(clients, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_AN_ENTRY);
    }

    EntriesReader(KafkaClients clients, long mostEntries) {
        this.clients = clients;
        this.mostEntries = mostEntries;
    }

    private record Cached(int partition, long offset, KnownEntries entries) {}

    /**
     * The entries whose record is at this offset.
     *
     * @throws EntriesUnavailableException when the broker does not show them in time
     */
    KnownEntries read(int partition, long offset, String feedUrl) {
        synchronized (cache) {
            var cached = cache.get(feedUrl);
            if (cached != null && cached.partition() == partition && cached.offset() == offset) {
                return cached.entries();
            }
        }
        return readStored(partition, offset, feedUrl);
    }

    private synchronized KnownEntries readStored(int partition, long offset, String feedUrl) {
        try {
            var entries = fetch(new TopicPartition(Topics.FEED_STATE, partition), offset, feedUrl);
            keep(partition, offset, feedUrl, entries);
            return entries;
        } catch (InvalidOffsetException e) {
            throw EntriesUnavailableException.astray(
                    "the entries of " + feedUrl + " are not where they were stored", e);
        } catch (KafkaException e) {
            close();
            throw EntriesUnavailableException.notNow("the entries of " + feedUrl + " can't be read for now", e);
        }
    }

    /** Keeps entries that have just been stored at this offset. */
    void keep(int partition, long offset, String feedUrl, KnownEntries entries) {
        synchronized (cache) {
            forget(feedUrl);
            cache.put(feedUrl, new Cached(partition, offset, entries));
            cachedEntries += entries.size();
            for (var eldest = cache.entrySet().iterator(); cachedEntries > mostEntries && eldest.hasNext(); ) {
                cachedEntries -= eldest.next().getValue().entries().size();
                eldest.remove();
            }
        }
    }

    void forget(String feedUrl) {
        synchronized (cache) {
            var cached = cache.remove(feedUrl);
            if (cached != null) {
                cachedEntries -= cached.entries().size();
            }
        }
    }

    private KnownEntries fetch(TopicPartition partition, long offset, String feedUrl) {
        var reading = consumer;
        if (reading == null) {
            reading = clients.singleRecords();
            consumer = reading;
        }
        reading.assign(List.of(partition));
        reading.seek(partition, offset);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (var record : reading.poll(POLL).records(partition)) {
                return entries(record.offset() == offset ? Records.text(record.key()) : "", record.value(), feedUrl);
            }
        }
        throw EntriesUnavailableException.notNow("the broker does not show the entries of " + feedUrl, null);
    }

    private static KnownEntries entries(String key, byte @Nullable [] value, String feedUrl) {
        if (FeedStateTopic.read(key, value) instanceof FeedStateTopic.Entry.Entries entries
                && entries.feedUrl().equals(feedUrl)
                && entries.known() != null) {
            return entries.known();
        }
        throw EntriesUnavailableException.astray("the entries of " + feedUrl + " are not where they were stored", null);
    }

    @Override
    public synchronized void close() {
        var open = consumer;
        consumer = null;
        if (open != null) {
            open.close(CloseOptions.timeout(Duration.ZERO));
        }
    }
}
