package newswire.ingest.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The whole of a compacted topic as a map that follows the topic: last value of each key, all partitions, on every
 * instance. Reads committed records only. Thread-safe; its own thread reads.
 *
 * @param <V> what a record's value becomes
 */
public final class TopicTable<V> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicTable.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(2);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final BiFunction<String, byte[], @Nullable V> decode;
    private final BiFunction<String, @Nullable V, String> rowKey;
    private final Map<String, Row<V>> rows = new ConcurrentHashMap<>();
    private final Map<String, Integer> unreadable = new ConcurrentHashMap<>(); // partitions by key
    private final Positions positions = new Positions();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Listener<V> listener;
    private final Supplier<Set<Integer>> leftOut;
    private final Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> active;
    private volatile boolean closed;

    /**
     * @param consumers makes a read_committed consumer, also a fresh one after a failure
     * @param decode from key and value to a row; null leaves the record out. What it throws on can't be read, as what a
     *     later release has written: such a record changes nothing, and least of all is it a removal
     * @param rowKey from a record's key and its row, null when it is removed, to the key of the row: best a string that
     *     is in memory anyway, since large tables have no room for two
     */
    public TopicTable(
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            BiFunction<String, byte[], @Nullable V> decode,
            BiFunction<String, @Nullable V, String> rowKey,
            Listener<V> listener) {
        this(topic, consumers, decode, rowKey, listener, Set::of);
    }

    /**
     * A table that leaves partitions out.
     *
     * @param leftOut the partitions that are not read for now, since what they hold is known otherwise; asked again and
     *     again. The table has no rows of theirs, and those of one that comes back once it has been read
     */
    public TopicTable(
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            BiFunction<String, byte[], @Nullable V> decode,
            BiFunction<String, @Nullable V, String> rowKey,
            Listener<V> listener,
            Supplier<Set<Integer>> leftOut) {
        this.topic = topic;
        this.consumers = consumers;
        this.decode = decode;
        this.rowKey = rowKey;
        this.listener = listener;
        this.leftOut = leftOut;
        this.thread = Thread.ofPlatform().name("table-" + topic).daemon().unstarted(this::run);
    }

    /** A row, as it is or was. */
    public static final class Row<V> {

        private final int partition;
        private final V value;
        private volatile boolean replaced;

        Row(int partition, V value) {
            this.partition = partition;
            this.value = value;
        }

        /** The partition that it is kept in. */
        public int partition() {
            return partition;
        }

        /** What it holds. */
        public V value() {
            return value;
        }

        /** Whether it is what the table has for its key; once it is not, it never is again. */
        public boolean isCurrent() {
            return !replaced;
        }
    }

    /** Told of each change after the table holds it, on the table's thread. */
    public interface Listener<V> {

        /** A key's value is now {@code row}, or null when the key was removed. */
        void changed(String key, @Nullable Row<V> row);
    }

    /** Starts to read. */
    public void start() {
        thread.start();
    }

    /** Waits until the table holds all that the topic held when it started; false when that took longer. */
    public boolean awaitLoaded(Duration timeout) throws InterruptedException {
        return loaded.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the table holds all that the topic held when it started. */
    public boolean isLoaded() {
        return loaded.getCount() == 0;
    }

    /** Waits until the table holds the record at this position; false when that took longer. */
    public boolean awaitPosition(int partition, long offset, Duration timeout) throws InterruptedException {
        return positions.await(partition, offset, timeout);
    }

    /** The row of {@code key}, or null. */
    public @Nullable Row<V> get(String key) {
        return rows.get(key);
    }

    /**
     * Whether the topic has something of {@code key}, be it a record that can't be read. The row of such a key is that of
     * the last record that could, null where there was none.
     */
    public boolean holds(String key) {
        return rows.containsKey(key) || unreadable.containsKey(key);
    }

    /** All rows by key, as of now. */
    public Map<String, Row<V>> rows() {
        return Map.copyOf(rows);
    }

    /** Offset behind the last record read of a partition. */
    public long position(int partition) {
        return positions.of(partition);
    }

    /** Whether the table still follows its topic. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (!closed) {
            try (var consumer = consumers.get()) {
                active = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                log.debug("the table over {} was asked to close", topic);
            } catch (RuntimeException e) {
                log.warn("the table over {} starts anew: {}", topic, e.toString());
                pause(RETRY_PAUSE);
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var all = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toSet());
        var followed = assigned(consumer, Set.of(), wanted(all));
        var ends = consumer.endOffsets(all);
        while (!closed) {
            followed = assigned(consumer, followed, wanted(all));
            if (followed.isEmpty()) {
                pause(POLL);
            } else {
                consumer.poll(POLL).forEach(this::apply);
            }
            positions.advance(consumer, followed);
            if (loaded.getCount() > 0 && positions.reach(ends, followed)) {
                loaded.countDown();
            }
        }
    }

    private Set<TopicPartition> wanted(Set<TopicPartition> all) {
        var without = leftOut.get();
        return all.stream()
                .filter(partition -> !without.contains(partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Has the consumer read other partitions from now on, those that are new to it from their beginning. */
    private Set<TopicPartition> assigned(
            Consumer<byte[], byte[]> consumer, Set<TopicPartition> before, Set<TopicPartition> now) {
        if (!now.equals(before)) {
            consumer.assign(now);
            now.stream()
                    .filter(partition -> !before.contains(partition))
                    .forEach(partition -> consumer.seekToBeginning(Set.of(partition)));
            before.stream().filter(partition -> !now.contains(partition)).forEach(this::drop);
        }
        return now;
    }

    private void drop(TopicPartition partition) {
        rows.values().removeIf(row -> {
            var dropped = row.partition() == partition.partition();
            if (dropped) {
                replaced(row);
            }
            return dropped;
        });
        unreadable.values().removeIf(of -> of == partition.partition());
    }

    private static void replaced(@Nullable Row<?> row) {
        if (row != null) {
            row.replaced = true;
        }
    }

    private void pause(Duration duration) {
        if (!positions.rest(duration, () -> closed)) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        var recordKey = Records.text(record.key());
        V value;
        try {
            value = record.value() == null ? null : decode.apply(recordKey, record.value());
        } catch (RuntimeException e) {
            unreadable.put(recordKey, record.partition());
            log.warn("the record of {} in {} can't be read and changes nothing: {}", recordKey, topic, reason(e));
            return;
        }
        unreadable.remove(recordKey);
        var row = value == null ? null : new Row<>(record.partition(), value);
        var key = rowKey.apply(recordKey, value);
        replaced(row == null ? rows.remove(key) : rows.put(key, row));
        tell(key, row);
    }

    private static String reason(RuntimeException e) {
        return e instanceof JacksonException json ? json.getOriginalMessage() : e.toString();
    }

    /** What one row does to a listener keeps no other row from the table. */
    private void tell(String key, @Nullable Row<V> row) {
        try {
            listener.changed(key, row);
        } catch (RuntimeException e) {
            log.error("what the record of {} in {} changes has failed", key, topic, e);
        }
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        positions.wake();
        var consumer = active;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread.isAlive()) { // it never was when the broker was away from the start
            thread.join(Duration.ofSeconds(10));
        }
    }
}
