package newswire.ingest.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How far a topic has been read, partition by partition, and who waits for that. Thread-safe. */
final class Positions {

    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
    private final Object moved = new Object();

    /** Offset behind the last record read of a partition. */
    long of(int partition) {
        return positions.getOrDefault(partition, 0L);
    }

    /** Takes over how far a consumer has read. */
    void advance(Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
        synchronized (moved) {
            partitions.forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
            moved.notifyAll();
        }
    }

    /** Whether these partitions have been read to these ends. */
    boolean reach(Map<TopicPartition, Long> ends, Set<TopicPartition> partitions) {
        return partitions.stream().allMatch(partition -> of(partition.partition()) >= ends.getOrDefault(partition, 0L));
    }

    /** Waits until the record at this offset has been read; false when that took longer. */
    boolean await(int partition, long offset, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        synchronized (moved) {
            while (of(partition) <= offset) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(moved, left);
            }
        }
        return true;
    }

    /** Rests until something moves or {@link #wake()}, at most this long and not once it has ended; false when interrupted. */
    boolean rest(Duration duration, BooleanSupplier ended) {
        synchronized (moved) {
            try {
                if (!ended.getAsBoolean()) {
                    moved.wait(duration.toMillis());
                }
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        }
    }

    /** Ends a rest. */
    void wake() {
        synchronized (moved) {
            moved.notifyAll();
        }
    }
}
