package newswire.enrich.record;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic that holds state which all instances share: hands on every committed record of all its partitions, in
 * the order of each, on a thread of its own, as long as it is open. What goes wrong is tried again from where it was; a
 * record that was being handed on then may be handed on once more. Partitions that the topic gets later are followed too, from
 * their beginning. An {@link Error} ends the following. Safe for use by several threads.
 */
public final class TopicFollower implements AutoCloseable, EndsByError {

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    /** Between looks for a topic that others are about to make. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final KafkaClients clients;
    private final String topic;
    private final Start start;
    private final Reader reader;
    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
    private final Object moved = new Object();
    private final Thread thread;
    private volatile int partitions;
    private volatile @Nullable Consumer<byte[], byte[]> active;
    private volatile boolean closed;
    private volatile boolean failed;

    /** Where following begins. */
    public enum Start {
        /** At the first record that is still there: all of the state. */
        BEGINNING,
        /** At what comes after the follower is there. */
        END
    }

    /** Takes what the topic holds. */
    public interface Reader {

        /** Takes a record; of one key the later ones replace the earlier. */
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    /**
     * @param topic need not exist yet; it is waited for
     * @param reader is called by one thread at a time. When it throws, that is logged and the record handed on again after
     *     a pause: records that can't be read are its own affair
     */
    public TopicFollower(KafkaClients clients, String topic, Start start, Reader reader) {
        this.clients = clients;
        this.topic = topic;
        this.start = start;
        this.reader = reader;
        this.thread = Thread.ofPlatform().name("follow-" + topic).daemon().unstarted(this::run);
    }

    /** Begins to follow, unless it does already. */
    public synchronized void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** How many partitions the topic has; 0 as long as it was not seen. */
    public int partitions() {
        return partitions;
    }

    /**
     * Waits until everything before {@code offset} has been handed on.
     *
     * @throws KafkaException when that takes longer than {@code patience}, or the follower is closed
     */
    public void await(int partition, long offset, Duration patience) {
        await(() -> positions.getOrDefault(partition, 0L) >= offset, patience);
    }

    /**
     * Waits until everything that was committed before the call has been handed on.
     *
     * @throws KafkaException when that takes longer than {@code patience}, or the follower is closed
     */
    public void awaitNow(Duration patience) {
        await(() -> partitions > 0, patience);
        for (int partition = 0; partition < partitions; partition++) {
            await(partition, clients.committedEnd(new TopicPartition(topic, partition)), patience);
        }
    }

    private void await(BooleanSupplier condition, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        synchronized (moved) {
            while (!condition.getAsBoolean()) {
                var left = deadline - System.nanoTime();
                if (left <= 0 || closed || failed) {
                    throw new KafkaException("the topic " + topic + " can't be read up to its end");
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(moved, left);
                } catch (InterruptedException e) {
                    throw new InterruptException(e);
                }
            }
        }
    }

    private void run() {
        while (!closed) {
            try (var consumer = clients.follower()) {
                active = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                log.debug("asked to close");
            } catch (RuntimeException e) {
                log.warn("The topic {} can't be read, trying again: {}", topic, e.toString());
                pause(RETRY_PAUSE);
            } catch (Error e) {
                failed = true;
                log.error("The topic {} is followed no more.", topic, e);
                return;
            }
        }
    }

    @Override
    public boolean hasFailed() {
        return failed;
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var all = awaitPartitions(consumer);
        consumer.assign(all);
        goToStart(consumer, all);
        // The client keeps what it is told here, and asks the broker anew every few minutes.
        while (!closed && consumer.partitionsFor(topic).size() == all.size()) {
            for (var record : consumer.poll(POLL)) {
                reader.take(record);
                positions.put(record.partition(), record.offset() + 1);
            }
            moved(consumer, all);
        }
    }

    private Set<TopicPartition> awaitPartitions(Consumer<byte[], byte[]> consumer) {
        var known = consumer.partitionsFor(topic);
        while (known.isEmpty() && !closed) {
            pause(LOOK_AGAIN);
            known = consumer.partitionsFor(topic);
        }
        return known.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void goToStart(Consumer<byte[], byte[]> consumer, Set<TopicPartition> all) {
        for (var partition : all) {
            var before = positions.get(partition.partition());
            if (before != null) {
                consumer.seek(partition, before);
            } else if (start == Start.BEGINNING || partitions > 0) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seekToEnd(Set.of(partition));
            }
        }
        moved(consumer, all);
    }

    private void moved(Consumer<byte[], byte[]> consumer, Set<TopicPartition> all) {
        synchronized (moved) {
            all.forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
            partitions = all.size();
            moved.notifyAll();
        }
    }

    private void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the following. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        var consumer = active;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread.isAlive()) { // it was never started where the broker never answered
            thread.join(Duration.ofSeconds(5));
        }
        synchronized (moved) {
            moved.notifyAll();
        }
    }
}
