package newswire.client;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of articles and hands them over one by one, at least once each: offsets are committed after the events
 * of a poll have been dealt with. What a handler throws comes out of {@link #poll}, the offsets of what was dealt with
 * before are committed, and the next poll begins with the same event again. A broker that is away ends nothing: what could
 * not be committed is with the events after it, or comes again.
 *
 * <p>Events of a type that this version does not know are passed over, as the contract asks. Not for several threads at
 * once, but for {@link #stop}.
 */
public final class ArticleSubscriber implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ArticleSubscriber.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private Predicate<Envelope> wanted = about -> true;
    private @Nullable Newest newest;
    private @Nullable Consumer<? super UnreadableEventException> unreadable;
    private volatile boolean stopped;

    /** @param consumer subscribed or assigned, with {@code read_committed} and without automatic commits; is closed here */
    public ArticleSubscriber(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Subscribes to topics from their beginning, or from where the group was.
     *
     * @param config of Kafka's consumer; {@code bootstrap.servers} and {@code group.id} are needed. Isolation, commits and
     *     deserializers are set here
     */
    public static ArticleSubscriber connect(Map<String, ?> config, Collection<String> topics) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.putAll(config);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.copyOf(topics));
        return new ArticleSubscriber(consumer);
    }

    /**
     * Which articles are wanted, told by headers: the others' values are not parsed. Retractions and withdrawals come
     * whatever is wanted, since they may be of an article that was handed over before. An article whose next revision is
     * no longer wanted is not told of.
     */
    public ArticleSubscriber where(Predicate<Envelope> wanted) {
        this.wanted = wanted;
        return this;
    }

    /** Leaves out what is no news of an article, as {@link Newest} tells. */
    public ArticleSubscriber newestOnly(int articles) {
        this.newest = new Newest(articles);
        return this;
    }

    /** What to do with what can't be read, instead of throwing it; the event then counts as dealt with. */
    public ArticleSubscriber onUnreadable(Consumer<? super UnreadableEventException> unreadable) {
        this.unreadable = unreadable;
        return this;
    }

    /**
     * Waits for events and hands over those that come.
     *
     * @return how many were handed over
     * @throws UnreadableEventException when a record is not what it says, and nobody takes that
     */
    public int poll(Duration timeout, Consumer<? super ArticleEvent> handler) {
        var records = consumer.poll(timeout);
        var handled = new HashMap<TopicPartition, OffsetAndMetadata>();
        int count = 0;
        try {
            for (var partition : records.partitions()) {
                for (var record : records.records(partition)) {
                    count += hand(record, handler) ? 1 : 0;
                    handled.put(partition, new OffsetAndMetadata(record.offset() + 1));
                }
            }
        } catch (RuntimeException | Error failure) {
            comeBack(records, handled, failure);
            throw failure;
        }
        commit(records.nextOffsets());
        return count;
    }

    /** Polls until {@link #stop} is called, or something is thrown. */
    public void run(Consumer<? super ArticleEvent> handler) {
        while (!stopped) {
            poll(PAUSE, handler);
        }
    }

    /** Ends {@link #run} after the events in work, within a second where there are none. For any thread. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean hand(ConsumerRecord<byte[], byte[]> record, Consumer<? super ArticleEvent> handler) {
        var about = new Envelope(record);
        if (newest != null && !newest.isNews(about)) {
            return false;
        }
        var event = about.isArticle() && !wanted.test(about) ? null : read(record);
        if (event != null) {
            handler.accept(event);
        }
        if (newest != null) {
            newest.remember(about);
        }
        return event != null;
    }

    private @Nullable ArticleEvent read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return ArticleEvents.read(record);
        } catch (UnknownEventTypeException ofALaterRelease) {
            LOG.log(System.Logger.Level.DEBUG, ofALaterRelease.getMessage());
        } catch (UnreadableEventException e) {
            if (unreadable == null) {
                throw e;
            }
            unreadable.accept(e);
        }
        return null;
    }

    /** So that the next poll begins with what was not dealt with. */
    private void comeBack(
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, OffsetAndMetadata> handled,
            Throwable failure) {
        try {
            for (var partition : records.partitions()) {
                var done = handled.get(partition);
                var next = records.records(partition).get(0).offset();
                consumer.seek(partition, done == null ? next : done.offset());
            }
            commit(handled);
        } catch (KafkaException | IllegalStateException e) {
            failure.addSuppressed(e);
        }
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.log(System.Logger.Level.INFO, "Partitions are moving; their last events come again: " + e.getMessage());
        } catch (RetriableException e) {
            LOG.log(System.Logger.Level.WARNING, "Not committed now, but with the events to come: " + e.getMessage());
        }
    }
}
