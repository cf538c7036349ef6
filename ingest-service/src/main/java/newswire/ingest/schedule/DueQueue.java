package newswire.ingest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done when: each item at one moment, the earliest first. Thread-safe.
 *
 * @param <T> the item, with equality
 */
public final class DueQueue<T> {

    /** The longest uninterrupted wait, so that a clock that jumps is noticed. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

    /** And the shortest, so that those which are due one shortly after the other cost one wait together. */
    private static final long SHORTEST_WAIT = Duration.ofMillis(2).toNanos();

    private static final long MOST_SECONDS = Long.MAX_VALUE / 1_000_001;

    private final Clock clock;
    private final PriorityQueue<Due<T>> queue = new PriorityQueue<>(Comparator.comparingLong(Due::micros));
    private final Map<T, Due<T>> current = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    public DueQueue(Clock clock) {
        this.clock = clock;
    }

    /** @param micros of the moment, to compare by: it is at hand, unlike an instant */
    private record Due<T>(T item, Instant at, long micros) {

        static <T> Due<T> of(T item, Instant at) {
            var seconds = Math.clamp(at.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS);
            return new Due<>(item, at, seconds * 1_000_000 + at.getNano() / 1000);
        }
    }

    /** Puts the item on the queue, or moves it when it is there already. */
    public void put(T item, Instant at) {
        lock.lock();
        try {
            var due = Due.of(item, at);
            current.put(item, due);
            queue.add(due);
            if (queue.peek() == due) {
                changed.signal(); // else whoever waits, waits for something sooner
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the item off the queue; does nothing when it is not there. */
    public void remove(T item) {
        lock.lock();
        try {
            current.remove(item);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next item that is due and takes it off the queue. */
    public T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                var head = queue.peek();
                if (head == null) {
                    changed.await();
                } else if (current.get(head.item()) != head) {
                    queue.poll(); // moved or removed since
                } else {
                    var wait = Duration.between(clock.instant(), head.at());
                    if (!wait.isPositive()) {
                        queue.poll();
                        current.remove(head.item());
                        return head.item();
                    }
                    changed.await(nanos(wait), TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration wait) {
        return wait.compareTo(Duration.ofNanos(LONGEST_WAIT)) > 0
                ? LONGEST_WAIT
                : Math.max(SHORTEST_WAIT, wait.toNanos());
    }

    /** Takes all further items off the queue that are due by now, the earliest first. */
    public List<T> takeDue() {
        lock.lock();
        try {
            var taken = new ArrayList<T>();
            var now = clock.instant();
            for (var head = queue.peek(); head != null && !head.at().isAfter(now); head = queue.peek()) {
                queue.poll();
                if (current.remove(head.item(), head)) {
                    taken.add(head.item());
                }
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** When the next item is due; null when there is none. */
    public @Nullable Instant next() {
        lock.lock();
        try {
            var head = queue.peek();
            while (head != null && current.get(head.item()) != head) {
                queue.poll(); // moved or removed since
                head = queue.peek();
            }
            return head == null ? null : head.at();
        } finally {
            lock.unlock();
        }
    }

    /** How many items wait. */
    public int size() {
        lock.lock();
        try {
            return current.size();
        } finally {
            lock.unlock();
        }
    }
}
