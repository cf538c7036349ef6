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
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Clock clock;
    private final PriorityQueue<Due<T>> queue = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Map<T, Due<T>> current = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    public DueQueue(Clock clock) {
        this.clock = clock;
    }

    private record Due<T>(T item, Instant at) {}

    /** Puts the item on the queue, or moves it when it is there already. */
    public void put(T item, Instant at) {
        lock.lock();
        try {
            var due = new Due<>(item, at);
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
                    changed.await(Math.min(wait.toNanos(), LONGEST_WAIT.toNanos()), TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            lock.unlock();
        }
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
