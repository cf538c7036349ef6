package newswire.ingest.schedule;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One lane per host: a request at a time, in the order of arrival, with a pause between one's end and the next one's
 * start. Thread-safe; callers wait on their own (virtual) threads.
 */
public final class HostLanes {

    private static final int LEAVES_PER_SWEEP = 256;

    /** The longest pause that a single request can ask for. */
    public static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final Duration gap;
    private final Time time;
    private final AtomicLong leaves = new AtomicLong();
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

    public HostLanes(Duration gap, Time time) {
        this.gap = gap;
        this.time = time;
    }

    /**
     * Runs the request when the host's lane is free.
     *
     * @throws InterruptedException when the wait is interrupted; the request has not been made then
     */
    public <T> T request(String host, Supplier<T> request) throws InterruptedException {
        return request(host, Duration.ZERO, request);
    }

    /**
     * As {@link #request(String, Supplier)}, with a longer pause before it where the host asks for one.
     *
     * @param delay least time since the last request's end, at most {@link #LONGEST_DELAY}
     */
    public <T> T request(String host, Duration delay, Supplier<T> request) throws InterruptedException {
        var lane = enter(host);
        try {
            lane.turn.acquire();
            try {
                awaitGap(lane, delay.compareTo(gap) > 0 ? delay : gap);
                try {
                    return request.get();
                } finally {
                    lane.lastEnd = time.nanoTime();
                }
            } finally {
                lane.turn.release();
            }
        } finally {
            leave(host);
        }
    }

    private Lane enter(String host) {
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
        if (leaves.incrementAndGet() % LEAVES_PER_SWEEP == 0) {
            lanes.keySet()
                    .forEach(idle -> lanes.computeIfPresent(idle, (name, lane) -> isForgotten(lane) ? null : lane));
        }
    }

    private void awaitGap(Lane lane, Duration pause) throws InterruptedException {
        var since = lane.lastEnd;
        if (since != null) {
            var left = pause.toNanos() - (time.nanoTime() - since);
            if (left > 0) {
                time.sleep(Duration.ofNanos(left));
            }
        }
    }

    /** Whether a lane makes nobody wait, however long the pause that the next request is given. */
    private boolean isForgotten(Lane lane) {
        var since = lane.lastEnd;
        var longest = gap.compareTo(LONGEST_DELAY) > 0 ? gap : LONGEST_DELAY;
        return lane.users == 0 && (since == null || time.nanoTime() - since > longest.toNanos());
    }

    private static final class Lane {

        private final Semaphore turn = new Semaphore(1, true);
        private int users; // changed and read inside the map's compute alone
        private volatile @Nullable Long lastEnd;
    }
}
