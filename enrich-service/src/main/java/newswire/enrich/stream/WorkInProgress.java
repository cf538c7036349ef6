package newswire.enrich.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long the batches take that are in work now. Safe for use by several threads. */
final class WorkInProgress {

    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    /** Says that the calling thread has begun a batch. */
    void begin() {
        begun.put(Thread.currentThread(), System.nanoTime());
    }

    /** Says that the calling thread has done with its batch. */
    void end() {
        begun.remove(Thread.currentThread());
    }

    /** The time that the oldest batch has been in work, zero when there is none. */
    Duration longest() {
        long now = System.nanoTime();
        return Duration.ofNanos(
                begun.values().stream().mapToLong(start -> now - start).max().orElse(0));
    }
}
