package newswire.ingest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done when: each item at one moment, to the microsecond, the earliest first. Thread-safe.
 *
 * @param <T> the item; each is itself alone, and in one queue at most
 */
public final class DueQueue<T extends DueQueue.Item> {

    /** The longest uninterrupted wait, so that a clock that jumps is noticed. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

    /** And the shortest, so that those which are due one shortly after the other cost one wait together. */
    private static final long SHORTEST_WAIT = Duration.ofMillis(2).toNanos();

    private static final long MICROS = 1_000_000;

    /** What lies further off is due at no other moment: so much that differences of two moments can be told. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / MICROS / 4;

    /** So many that were moved or removed may lie about for each one that waits. */
    private static final int MOST_STALE = 1;

    private static final int FEW = 64;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private EarliestFirst<T> queue = new EarliestFirst<>(); // with those that were moved or removed since
    private int waiting;

    public DueQueue(Clock clock) {
        this.clock = clock;
    }

    /** What can wait in a queue. */
    public abstract static class Item {

        private long due; // these two guarded by the queue's lock
        private boolean waits;

        /** When it is due, or was when it was taken; for whoever has put or taken it. */
        public final Instant due() {
            return Instant.ofEpochSecond(Math.floorDiv(due, MICROS), Math.floorMod(due, MICROS) * 1000);
        }

        /** Whether this is what an entry of the queue stands for: it may have been moved or removed since. */
        private boolean waitsFor(long moment) {
            return waits && due == moment;
        }
    }

    /** The first full microsecond that is not before it. */
    private static long moment(Instant at) {
        var seconds = Math.clamp(at.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS);
        return seconds * MICROS + (at.getNano() + 999) / 1000;
    }

    /** Puts the item on the queue, or moves it when it is there already. */
    public void put(T item, Instant at) {
        Item state = item;
        var due = moment(at);
        lock.lock();
        try {
            if (!state.waits) {
                waiting++;
            } else if (state.due == due) {
                return;
            }
            state.waits = true;
            state.due = due;
            var isFirst = queue.size() == 0 || due < queue.moment();
            queue.add(due, item);
            if (isFirst) {
                changed.signal(); // else whoever waits, waits for something sooner
            }
            tidy();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the item off the queue; does nothing when it is not there. */
    public void remove(T item) {
        lock.lock();
        try {
            taken(item);
            tidy();
        } finally {
            lock.unlock();
        }
    }

    private void taken(Item item) {
        if (item.waits) {
            item.waits = false;
            waiting--;
        }
    }

    /** Lets go of those that were moved or removed, once they are many. */
    private void tidy() {
        if (queue.size() - waiting > MOST_STALE * waiting + FEW) {
            var tidied = new EarliestFirst<T>();
            queue.forEach((item, moment) -> {
                if (((Item) item).waitsFor(moment)) {
                    tidied.add(moment, item);
                }
            });
            queue = tidied;
        }
    }

    /** Waits for the next item that is due and takes it off the queue. */
    public T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (!isNextAtHead()) {
                    changed.await();
                } else {
                    var wait = nanosUntil(queue.moment());
                    if (wait <= 0) {
                        return takeHead();
                    }
                    changed.await(Math.clamp(wait, SHORTEST_WAIT, LONGEST_WAIT), TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Passes over what was moved or removed since; false when nothing waits. */
    private boolean isNextAtHead() {
        while (queue.size() > 0) {
            if (((Item) queue.first()).waitsFor(queue.moment())) {
                return true;
            }
            queue.removeFirst();
        }
        return false;
    }

    private T takeHead() {
        var head = queue.removeFirst();
        taken(head);
        return head;
    }

    /** Not positive once it is due; at most about the longest wait. */
    private long nanosUntil(long moment) {
        var now = clock.instant();
        var micros = Math.clamp(moment - moment(now), -1, LONGEST_WAIT / 1000);
        return micros * 1000 + (1000 - now.getNano() % 1000) % 1000;
    }

    /** Takes all further items off the queue that are due by now, the earliest first. */
    public List<T> takeDue() {
        lock.lock();
        try {
            var taken = new ArrayList<T>();
            while (isNextAtHead() && nanosUntil(queue.moment()) <= 0) {
                taken.add(takeHead());
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
            return isNextAtHead() ? ((Item) queue.first()).due() : null;
        } finally {
            lock.unlock();
        }
    }

    /** How many items wait. */
    public int size() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }
}
