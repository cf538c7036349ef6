package newswire.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import newswire.ingest.fetch.http.Host;
import org.jspecify.annotations.Nullable;

/**
 * One lane per host: a request at a time, in the order of arrival, with a pause between one's end and the next one's
 * start. Thread-safe; callers wait on their own (virtual) threads. Nobody who has a lane may wait for another.
 */
public final class HostLanes {

    /** Lanes are looked through after as many requests as there are lanes, so that it is little work for each of them. */
    private static final int LEAST_LEAVES_PER_SWEEP = 256;

    /** And no sooner than this: none is forgotten before it has been idle for longer. */
    private static final Duration SWEEP = Duration.ofSeconds(10);

    /** The longest pause that a single request can ask for. */
    public static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final Duration gap;
    private final Time time;
    private final AtomicLong leaves = new AtomicLong();
    private volatile long sweptAt;
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

    public HostLanes(Duration gap, Time time) {
        this.gap = gap;
        this.time = time;
        this.sweptAt = time.nanoTime();
    }

    /**
     * Waits until the lane of the URL's host is the caller's and the pause is over.
     *
     * @param delay least time since the last request's end, where the host asks for more than the usual pause; at most
     *     {@link #LONGEST_DELAY}
     * @return to be ended whether or not a request is made then
     * @throws InterruptedException when the wait is interrupted; no request may be made then
     */
    public Turn enter(URI url, Duration delay) throws InterruptedException {
        var mine = new CountDownLatch(1);
        var turn = lineUp(Host.of(url), own -> mine.countDown());
        try {
            mine.await();
        } catch (InterruptedException e) {
            turn.end();
            throw e;
        }
        turn.awaitPause(delay);
        return turn;
    }

    /**
     * Lines up for the host, for callers that have no thread to wait on.
     *
     * @param mine called with the result when the lane is the caller's, at once where it is free; must not block
     */
    public Turn lineUp(String host, Consumer<Turn> mine) {
        while (true) {
            var turn = new Turn(lane(host), mine);
            switch (turn.lane.join(turn)) {
                case FIRST -> {
                    mine.accept(turn);
                    return turn;
                }
                case BEHIND_OTHERS -> {
                    return turn;
                }
                case FORGOTTEN -> {
                    // just now: the next one is another lane
                }
            }
        }
    }

    private Lane lane(String host) {
        var known = lanes.get(host);
        return known == null ? lanes.computeIfAbsent(host, name -> new Lane()) : known;
    }

    /** A place in the line for a host. */
    public final class Turn {

        private final Lane lane;
        private final Consumer<Turn> mine;
        private final long linedUpAt = time.nanoTime();
        private volatile boolean begun;

        private Turn(Lane lane, Consumer<Turn> mine) {
            this.lane = lane;
            this.mine = mine;
        }

        /** How long ago the caller lined up. */
        public Duration waited() {
            return Duration.ofNanos(time.nanoTime() - linedUpAt);
        }

        /** How long to wait yet once the lane is the caller's; see {@link #enter(URI, Duration)}. */
        public Duration pause(Duration delay) {
            return left(lane, delay.compareTo(gap) > 0 ? delay : gap);
        }

        /**
         * Waits until the pause is over, once the lane is the caller's; see {@link #enter(URI, Duration)}.
         *
         * @throws InterruptedException when the wait is interrupted; the turn has ended then
         */
        public void awaitPause(Duration delay) throws InterruptedException {
            var pause = pause(delay);
            if (pause.isPositive()) {
                try {
                    time.sleep(pause);
                } catch (InterruptedException e) {
                    end();
                    throw e;
                }
            }
        }

        /** The request is made now. */
        public void begin() {
            begun = true;
        }

        /** The request has ended, or is not made after all; the next one in the line is called. */
        public void end() {
            if (begun) {
                lane.used(time.nanoTime());
            }
            var next = lane.leave(this);
            if (next != null) {
                next.mine.accept(next);
            }
            sweepAtTimes();
        }
    }

    private void sweepAtTimes() {
        if (leaves.incrementAndGet() >= Math.max(LEAST_LEAVES_PER_SWEEP, lanes.size())
                && time.nanoTime() - sweptAt > SWEEP.toNanos()) {
            sweptAt = time.nanoTime();
            leaves.set(0);
            var longest = gap.compareTo(LONGEST_DELAY) > 0 ? gap : LONGEST_DELAY;
            lanes.values().removeIf(lane -> lane.forget(time.nanoTime(), longest.toNanos()));
        }
    }

    private Duration left(Lane lane, Duration pause) {
        return lane.wasUsed ? pause.minusNanos(time.nanoTime() - lane.lastEnd) : Duration.ZERO;
    }

    private enum Joined {
        FIRST,
        BEHIND_OTHERS,
        FORGOTTEN
    }

    private static final class Lane {

        private final Deque<Turn> line = new ArrayDeque<>(); // the first one has the lane
        private boolean forgotten;
        private volatile long lastEnd;
        private volatile boolean wasUsed;

        synchronized Joined join(Turn turn) {
            if (forgotten) {
                return Joined.FORGOTTEN;
            }
            line.add(turn);
            return line.peek() == turn ? Joined.FIRST : Joined.BEHIND_OTHERS;
        }

        /** Whose it is now; null when that has not changed. */
        synchronized @Nullable Turn leave(Turn turn) {
            var hadIt = line.peek() == turn;
            line.remove(turn);
            return hadIt ? line.peek() : null;
        }

        void used(long until) {
            lastEnd = until;
            wasUsed = true;
        }

        /** Nobody joins it any more, if it makes nobody wait, however long the pause that the next request is given. */
        synchronized boolean forget(long now, long longestPause) {
            forgotten = line.isEmpty() && (!wasUsed || now - lastEnd > longestPause);
            return forgotten;
        }
    }
}
