package newswire.ingest.push;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import newswire.events.Topics;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.RecordWriter;
import newswire.ingest.kafka.Records;
import newswire.ingest.kafka.TopicTable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * All subscriptions at hubs, as {@code newswire.push-subscriptions.v1} holds them, on every instance: a hub may call any
 * of them. A subscription is in its feed's partition; the instance that owns it alone changes it. Thread-safe.
 */
final class Subscriptions implements AutoCloseable {

    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(20);

    private final RecordWriter writer;
    private final TopicTable<Subscription> table;
    private final Map<String, String> urlsByToken = new ConcurrentHashMap<>();
    private final Map<String, Object> changing = new ConcurrentHashMap<>();
    private final Object changed = new Object();

    Subscriptions(KafkaClients clients) {
        this.writer = new RecordWriter(clients, WRITE_TIMEOUT);
        this.table = new TopicTable<>(
                Topics.PUSH_SUBSCRIPTIONS,
                clients::followCommitted,
                (key, value) -> Json.read(value, Subscription.class),
                (key, row) -> key,
                this::changed);
    }

    private void changed(String url, TopicTable.@Nullable Row<Subscription> row) {
        if (row == null) {
            urlsByToken.values().removeIf(url::equals);
        } else if (!url.equals(urlsByToken.get(row.value().token()))) {
            urlsByToken.values().removeIf(url::equals);
            urlsByToken.put(row.value().token(), url);
        }
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    void start() {
        table.start();
    }

    boolean awaitLoaded(Duration timeout) throws InterruptedException {
        return table.awaitLoaded(timeout);
    }

    boolean isLoaded() {
        return table.isLoaded();
    }

    boolean isAlive() {
        return table.isAlive();
    }

    /** The feed's subscription, or null. */
    TopicTable.@Nullable Row<Subscription> of(String url) {
        return table.get(url);
    }

    Map<String, TopicTable.Row<Subscription>> all() {
        return table.rows();
    }

    /** The subscription behind this callback once it is as expected; null when that is not so within the timeout. */
    TopicTable.@Nullable Row<Subscription> await(String token, Predicate<Subscription> expected, Duration timeout)
            throws InterruptedException {
        var until = System.nanoTime() + timeout.toNanos();
        synchronized (changed) {
            while (true) {
                var url = urlsByToken.get(token);
                var row = url == null ? null : table.get(url);
                if (row != null && row.value().token().equals(token) && expected.test(row.value())) {
                    return row;
                }
                var left = until - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                TimeUnit.NANOSECONDS.timedWait(changed, left);
            }
        }
    }

    /**
     * Replaces the feed's subscription by the next one, null for none; on return the broker has stored it and the table
     * shows it. Changes of one feed's subscription wait for each other.
     *
     * @throws KafkaException when the broker does not confirm it in time
     */
    void change(String url, int partition, UnaryOperator<@Nullable Subscription> next) throws InterruptedException {
        synchronized (changing.computeIfAbsent(url, feed -> new Object())) {
            var row = table.get(url);
            var before = row == null ? null : row.value();
            var after = next.apply(before);
            if (after == null ? before != null : !after.equals(before)) {
                write(url, partition, after);
            }
        }
    }

    private void write(String url, int partition, @Nullable Subscription subscription) throws InterruptedException {
        var value = subscription == null ? null : Json.bytes(subscription);
        var written = writer.write(
                new ProducerRecord<>(Topics.PUSH_SUBSCRIPTIONS, partition, Records.bytes(url), value),
                "the push subscription of " + url);
        if (!table.awaitPosition(written.partition(), written.offset(), WRITE_TIMEOUT)) {
            throw new KafkaException("the broker has stored the push subscription of " + url + " but does not show it");
        }
    }

    @Override
    public void close() throws InterruptedException {
        table.close();
        writer.close();
    }
}
