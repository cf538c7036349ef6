package newswire.benchmarks.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PublisherHints;
import org.jspecify.annotations.Nullable;

/** Polls feeds as {@link PollSchedule} says while their entries come as traces say. */
final class Replay {

    private Replay() {}

    /**
     * What it took and brought.
     *
     * @param requests made
     * @param delays from an entry's coming to the poll that found it, in seconds, in order
     */
    record Outcome(long requests, long[] delays) {

        double median() {
            return quantile(0.5);
        }

        double quantile(double share) {
            return delays.length == 0 ? Double.NaN : delays[(int) (share * (delays.length - 1))];
        }
    }

    /**
     * Polls all feeds to the end of the last day; nothing is known of them at first.
     *
     * @param interval fixed, or null to learn it
     */
    static Outcome of(List<Trace> traces, int days, PollSchedule schedule, @Nullable Duration interval) {
        var end = Trace.START.plus(Duration.ofDays(days));
        var requests = 0L;
        var delays = new ArrayList<Long>();
        for (var trace : traces) {
            requests += poll(trace, end, schedule, interval, delays);
        }
        var inOrder = delays.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(inOrder);
        return new Outcome(requests, inOrder);
    }

    private static long poll(
            Trace trace, Instant end, PollSchedule schedule, @Nullable Duration interval, List<Long> delays) {
        var requests = 0L;
        var found = 0;
        Arrivals arrivals = null;
        var now = Trace.START.plus(schedule.spread(interval));
        while (now.isBefore(end)) {
            requests++;
            var before = found;
            for (; found < trace.arrivals().size(); found++) {
                var delay = Duration.between(Trace.START, now).toSeconds()
                        - trace.arrivals().get(found);
                if (delay < 0) {
                    break;
                }
                delays.add(delay);
            }
            arrivals = Arrivals.seen(arrivals, found - before, now);
            now = schedule.afterAnswer(interval, PublisherHints.NONE, Duration.ZERO, arrivals, now)
                    .at();
        }
        return requests;
    }
}
