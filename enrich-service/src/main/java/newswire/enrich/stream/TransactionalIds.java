package newswire.enrich.stream;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.NoProducerAvailableException;
import org.springframework.kafka.core.TransactionIdSuffixStrategy;

/**
 * As many transactional ids as there are threads. An id whose producer could not be made, since the broker's name did not
 * resolve or a key store was being replaced, is free again: the factory gives back only those of producers that were there.
 * Safe for use by several threads.
 */
final class TransactionalIds implements TransactionIdSuffixStrategy {

    private final Queue<String> free = new ArrayDeque<>();

    /** Taken by a thread for a producer that is being made, or could not be made. */
    private final Map<Thread, String> making = new HashMap<>();

    TransactionalIds(int threads) {
        IntStream.range(0, threads).mapToObj(Integer::toString).forEach(free::add);
    }

    @Override
    public synchronized String acquireSuffix(@Nullable String prefix) {
        var inVain = making.keySet().stream().filter(TransactionalIds::isInVain).toList();
        inVain.forEach(maker -> free.add(making.remove(maker)));
        var suffix = free.poll();
        if (suffix == null) {
            throw new NoProducerAvailableException("No free transactional id of prefix", String.valueOf(prefix));
        }
        making.put(Thread.currentThread(), suffix);
        return suffix;
    }

    /** A thread makes one producer at a time. */
    private static boolean isInVain(Thread maker) {
        return maker == Thread.currentThread() || !maker.isAlive();
    }

    /** Hears of a producer, from the thread that has made it. */
    synchronized <K, V> Producer<K, V> made(Producer<K, V> producer) {
        making.remove(Thread.currentThread());
        return producer;
    }

    @Override
    public synchronized void releaseSuffix(@Nullable String prefix, @Nullable String suffix) {
        if (suffix != null) {
            free.add(suffix);
        }
    }
}
