package newswire.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
        var turn = lineUp(url.getHost().toLowerCase(Locale.ROOT), own -> mine.countDown());
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
        var turn = new Turn(host, use(host), mine);
        if (turn.lane.join(turn)) {
            mine.accept(turn);
        }
        return turn;
    }

    /** A place in the line for a host. */
    public final class Turn {

        private final String host;
        private final Lane lane;
        private final Consumer<Turn> mine;
        private final long linedUpAt = time.nanoTime();
        private volatile boolean begun;

        private Turn(String host, Lane lane, Consumer<Turn> mine) {
            this.host = host;
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
                lane.lastEnd = time.nanoTime();
            }
            var next = lane.leave(this);
            if (next != null) {
                next.mine.accept(next);
            }
            HostLanes.this.leave(host);
        }
    }

    private Lane use(String host) {
        return lanes.compute(host, (name, known) -> {
            var lane = known == null ? new Lane() : known;
            lane.users++;
            return lane;
        });
    }

    private void leave(String host) {
        lanes.computeIfPresent(host, (name, lane) -> {
            lane.users--;
            return lane;
        });
        if (leaves.incrementAndGet() >= Math.max(LEAST_LEAVES_PER_SWEEP, lanes.size())
                && time.nanoTime() - sweptAt > SWEEP.toNanos()) {
            sweptAt = time.nanoTime();
            leaves.set(0);
            lanes.keySet()
                    .forEach(idle -> lanes.computeIfPresent(idle, (name, lane) -> isForgotten(lane) ? null : lane));
        }
    }

    private Duration left(Lane lane, Duration pause) {
        var since = lane.lastEnd;
        return since == null ? Duration.ZERO : pause.minusNanos(time.nanoTime() - since);
    }

    /** Whether a lane makes nobody wait, however long the pause that the next request is given. */
    private boolean isForgotten(Lane lane) {
        var since = lane.lastEnd;
        var longest = gap.compareTo(LONGEST_DELAY) > 0 ? gap : LONGEST_DELAY;
        return lane.users == 0 && (since == null || time.nanoTime() - since > longest.toNanos());
    }

    private static final class Lane {

        private final Deque<Turn> line = new ArrayDeque<>(); // the first one has the lane
        private int users; // changed and read inside the map's compute alone
        private volatile @Nullable Long lastEnd;

        /** Whether it is that turn's already. */
        synchronized boolean join(Turn turn) {
            line.add(turn);
            return line.peek() == turn;
        }

        /** Whose it is now; null when that has not changed. */
        synchronized @Nullable Turn leave(Turn turn) {
            var hadIt = line.peek() == turn;
            line.remove(turn);
            return hadIt ? line.peek() : null;
        }
    }
}
