package newswire.ingest.push;

import java.time.Duration;
import java.util.function.Predicate;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.RecordWriter;
import newswire.ingest.kafka.TopicTable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Answers hubs, on any instance. What the owner of the feed must know is with the broker before the hub is told that all
 * is well, so that it survives whatever happens to either instance. Before the subscriptions are known it tells none that there
 * is none: hubs would give it up. Thread-safe.
 */
public final class Callback implements AutoCloseable {

    /** How long an instance that the news of a subscription has not reached yet waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_REASON = 300;

    private final boolean on;
    private final long maxBytes;
    private final Subscriptions subscriptions;
    private final RecordWriter writer;
    private final PushMetrics metrics;

    Callback(PushSettings settings, Subscriptions subscriptions, KafkaClients clients, PushMetrics metrics) {
        this.on = settings.isOn();
        this.maxBytes = settings.maxSize().toBytes();
        this.subscriptions = subscriptions;
        this.writer = new RecordWriter(clients, WRITE_TIMEOUT);
        this.metrics = metrics;
    }

    /** What to tell who has pushed. */
    public enum Answer {
        /** Taken, or ignored: whoever signs wrongly is not told so (WebSub, section 8). */
        ACCEPTED,
        /** There is no such subscription. */
        GONE,
        /** More than is taken. */
        TOO_LARGE
    }

    /** The largest body that is taken. */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Verifies the intent of a request (WebSub, section 5.3): whether this instance's callback {@code token} really wants
     * what the hub was asked for.
     *
     * @throws KafkaException when the subscriptions are not known yet or the owner can't be told; the hub may ask again
     */
    public boolean verifies(String token, @Nullable String mode, @Nullable String topic, @Nullable String leaseSeconds)
            throws InterruptedException {
        var row = on ? find(token, known -> known.awaits(mode, topic)) : null;
        if (row == null || mode == null) {
            return false;
        }
        handOver(new Delivery.Verified(row.value().url(), token, mode, lease(leaseSeconds)), row.partition());
        return true;
    }

    /**
     * Takes note that the hub does not want the subscription; false when there is none.
     *
     * @throws KafkaException as {@link #verifies}
     */
    public boolean denied(String token, @Nullable String topic, @Nullable String reason) throws InterruptedException {
        var row = on ? find(token, known -> known.topic().equals(topic)) : null;
        if (row == null) {
            return false;
        }
        var said = reason == null || reason.isBlank() ? "the hub denies it" : "the hub denies it: " + reason.strip();
        handOver(
                new Delivery.Denied(
                        row.value().url(), token, said.substring(0, Math.min(said.length(), LONGEST_REASON))),
                row.partition());
        return true;
    }

    /**
     * Takes a push.
     *
     * @param body at most {@link #maxBytes()} and one more, by which it shows that it is longer
     * @throws KafkaException as {@link #verifies}; the hub may push again
     */
    public Answer pushed(String token, @Nullable String signature, @Nullable String contentType, byte[] body)
            throws InterruptedException {
        var row = on ? find(token, known -> true) : null;
        if (row == null || row.value().state() == Subscription.State.ENDING) {
            metrics.pushed("unknown");
            return Answer.GONE;
        }
        if (body.length > maxBytes) {
            metrics.pushed("too-large");
            return Answer.TOO_LARGE;
        }
        if (!Signature.matches(signature, row.value().secret(), body)) {
            metrics.pushed("bad-signature");
            return Answer.ACCEPTED;
        }
        handOver(new Delivery.Content(row.value().url(), token, contentType, body), row.partition());
        metrics.pushed("accepted");
        return Answer.ACCEPTED;
    }

    private TopicTable.@Nullable Row<Subscription> find(String token, Predicate<Subscription> expected)
            throws InterruptedException {
        if (!subscriptions.isLoaded()) {
            throw new KafkaException("the subscriptions at hubs are still being read");
        }
        return subscriptions.await(token, expected, PATIENCE);
    }

    private static @Nullable Duration lease(@Nullable String seconds) {
        return seconds == null || !seconds.matches("\\d{1,9}") ? null : Duration.ofSeconds(Long.parseLong(seconds));
    }

    private void handOver(Delivery delivery, int partition) throws InterruptedException {
        writer.write(delivery.record(partition), "what the hub sent for " + delivery.url());
    }

    @Override
    public void close() {
        writer.close();
    }
}
