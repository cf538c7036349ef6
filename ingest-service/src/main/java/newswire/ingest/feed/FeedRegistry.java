package newswire.ingest.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswire.events.Topics;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.RecordWriter;
import newswire.ingest.kafka.Records;
import newswire.ingest.kafka.TopicTable;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * All subscriptions, as {@code newswire.feeds.v1} holds them. A feed's partition is that of its site, so that one
 * instance does all polling of a site. Thread-safe.
 */
public final class FeedRegistry implements AutoCloseable {

    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(20);
    private static final int MOST_TOGETHER = 5_000;

    private final KafkaClients clients;
    private final TopicTable<Feed> table;
    private final RecordWriter writer;

    public FeedRegistry(KafkaClients clients, TopicTable.Listener<Feed> listener) {
        this.clients = clients;
        this.writer = new RecordWriter(clients, WRITE_TIMEOUT);
        this.table = new TopicTable<>(
                Topics.FEEDS,
                clients::followCommitted,
                (key, value) -> Json.read(value, Feed.class),
                (key, feed) -> feed == null ? key : feed.url(),
                listener);
    }

    /** Starts to follow the topic. */
    public void start() {
        table.start();
    }

    /** Waits until the subscriptions are known; false when that took longer. */
    public boolean awaitLoaded(Duration timeout) throws InterruptedException {
        return table.awaitLoaded(timeout);
    }

    /** Whether the subscriptions are known; until then it may seem that there are none. */
    public boolean isLoaded() {
        return table.isLoaded();
    }

    /**
     * Waits until all that the partition holds by now is known.
     *
     * @throws IllegalStateException when that took longer, or the broker does not say what it holds
     */
    public void awaitCurrent(int partition, Duration timeout) throws InterruptedException {
        var topicPartition = new TopicPartition(Topics.FEEDS, partition);
        try (var admin = clients.admin()) {
            var end = admin.listOffsets(Map.of(topicPartition, OffsetSpec.latest()))
                    .partitionResult(topicPartition)
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
            if (!table.awaitPosition(partition, end - 1, timeout)) {
                throw new IllegalStateException("the subscriptions are not known yet");
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the subscriptions can't be read", e);
        }
    }

    /** The subscription of this URL, or null. */
    public TopicTable.@Nullable Row<Feed> get(String url) {
        return table.get(url);
    }

    /** Whether there is a subscription of this URL, be it one that this release can't read. */
    public boolean isSubscribed(String url) {
        return table.holds(url);
    }

    /** All subscriptions by URL, as of now. */
    public Map<String, TopicTable.Row<Feed>> all() {
        return table.rows();
    }

    /** Whether the topic is still followed. */
    public boolean isAlive() {
        return table.isAlive();
    }

    /**
     * Subscribes, or changes a subscription; on return the registry holds it and the broker has stored it.
     *
     * @throws KafkaException when the broker does not confirm it in time
     */
    public void put(Feed feed) throws InterruptedException {
        write(feed.url(), Json.bytes(feed));
    }

    /** As {@link #put(Feed)}, for many: all are on their way before the first answer is waited for. */
    public void putAll(List<Feed> feeds) throws InterruptedException {
        var ends = new HashMap<Integer, Long>();
        for (var batch = 0; batch < feeds.size(); batch += MOST_TOGETHER) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var feed : feeds.subList(batch, Math.min(feeds.size(), batch + MOST_TOGETHER))) {
                sent.add(send(feed.url(), Json.bytes(feed)));
            }
            for (var answer : sent) {
                var stored = writer.stored(answer, "the change of the subscriptions");
                ends.merge(stored.partition(), stored.offset(), Math::max);
            }
        }
        for (var end : ends.entrySet()) {
            awaitShown(end.getKey(), end.getValue(), "the subscriptions");
        }
    }

    /** Unsubscribes; what is remembered of the feed is forgotten. */
    public void remove(String url) throws InterruptedException {
        write(url, null);
    }

    private void write(String url, byte @Nullable [] value) throws InterruptedException {
        var stored = writer.stored(send(url, value), "the change of " + url);
        awaitShown(stored.partition(), stored.offset(), url);
    }

    private Future<RecordMetadata> send(String url, byte @Nullable [] value) {
        return writer.send(new ProducerRecord<>(Topics.FEEDS, partition(FeedUrl.of(url)), Records.bytes(url), value));
    }

    private void awaitShown(int partition, long offset, String what) throws InterruptedException {
        if (!table.awaitPosition(partition, offset, WRITE_TIMEOUT)) {
            throw new KafkaException("the broker has stored " + what + " but does not show it");
        }
    }

    /** The partition of a feed and of its state, the same for all feeds of a site. */
    public int partition(FeedUrl url) {
        return partition(url.site(), writer.partitions(Topics.FEEDS));
    }

    /** The partition of a site, from 0 on, where the topic has so many. */
    public static int partition(String site, int partitions) {
        return Utils.toPositive(Utils.murmur2(Records.bytes(site))) % partitions;
    }

    @Override
    public void close() throws InterruptedException {
        table.close();
        writer.close();
    }
}
