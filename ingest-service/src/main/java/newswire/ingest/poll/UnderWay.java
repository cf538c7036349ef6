package newswire.ingest.poll;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The polls that have begun and not yet ended, one of a feed at most. Thread-safe. */
final class UnderWay {

    private final Set<Watch> polls = ConcurrentHashMap.newKeySet();

    /** @return false when it has begun already */
    boolean begin(Watch poll) {
        return polls.add(poll);
    }

    void end(Watch poll) {
        polls.remove(poll);
        synchronized (polls) {
            polls.notifyAll();
        }
    }

    boolean contains(Watch poll) {
        return polls.contains(poll);
    }

    int size() {
        return polls.size();
    }

    /** Waits until none of these is under way, or the time is over. */
    void awaitEnd(Predicate<Watch> these, Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        synchronized (polls) {
            while (polls.stream().anyMatch(these) && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(polls, deadline - System.nanoTime());
            }
        }
    }
}
