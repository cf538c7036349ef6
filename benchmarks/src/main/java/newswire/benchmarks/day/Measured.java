package newswire.benchmarks.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the feeds' publishers saw. For one thread. */
final class Measured {

    private final Instant start;
    private final int[] starts;
    private final List<Integer> lateness = new ArrayList<>();
    private long requests;
    private long early;
    private long failed;

    Measured(Instant start, Duration length) {
        this.start = start;
        this.starts = new int[(int) length.toSeconds() + 1];
    }

    /**
     * A request has begun.
     *
     * @param due when it was to
     * @param allowed before when it must not
     */
    void begun(SimulatedFeed feed, Instant due, Instant allowed, Instant now) {
        if (now.isBefore(start)) {
            return;
        }
        starts[(int) Duration.between(start, now).toSeconds()]++;
        early += now.isBefore(allowed) ? 1 : 0;
        requests++;
        if (!feed.publisher().isFrail()) {
            lateness.add((int) Duration.between(due, now).toMillis());
        }
    }

    void failed() {
        failed++;
    }

    long failures() {
        return failed;
    }

    /** Requests before their feeds were due. */
    long early() {
        return early;
    }

    long requests() {
        return requests;
    }

    /** How much later than due requests began, in seconds, of those to the hosts that never hang. */
    double lateness(double quantile) {
        Collections.sort(lateness);
        return lateness.isEmpty() ? 0 : lateness.get((int) (quantile * (lateness.size() - 1))) / 1000.0;
    }

    /** As {@link #lateness(double)}, all together. */
    double latenessInAll() {
        return lateness.stream().mapToLong(Integer::longValue).sum() / 1000.0;
    }

    /** Requests a second between two moments. */
    double mean(Instant from, Instant to) {
        var sum = 0L;
        for (int second = second(from); second < second(to); second++) {
            sum += starts[second];
        }
        return sum / (double) (second(to) - second(from));
    }

    /** The most requests a second over any window of that length between two moments. */
    double most(Instant from, Instant to, Duration window) {
        var most = 0.0;
        for (var at = from; !at.plus(window).isAfter(to); at = at.plus(window.dividedBy(5))) {
            most = Math.max(most, mean(at, at.plus(window)));
        }
        return most;
    }

    private int second(Instant moment) {
        return (int) Math.clamp(Duration.between(start, moment).toSeconds(), 0, starts.length);
    }
}
