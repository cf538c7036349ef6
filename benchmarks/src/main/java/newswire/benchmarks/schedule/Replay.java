package newswire.benchmarks.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PublisherHints;
import newswire.ingest.schedule.ScheduleSettings;
import org.jspecify.annotations.Nullable;

/** Polls feeds as {@link PollSchedule} says while their entries come as traces say. */
final class Replay {

    private static final int SHOWN = 20;
    private static final int SHOWN_WITHIN_SECONDS = 300;

    private final int days;
    private final boolean dated;
    private final SplittableRandom random;
    private final PollSchedule schedule;

    /** @param dated whether the entries that feeds show at first are dated, by when they came or some minutes before */
    Replay(int days, boolean dated, long seed) {
        this.days = days;
        this.dated = dated;
        this.random = new SplittableRandom(seed);
        this.schedule = new PollSchedule(ScheduleSettings.defaults(), random.split());
    }

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
    Outcome of(List<Trace> traces, @Nullable Duration interval) {
        var requests = 0L;
        var delays = new ArrayList<Long>();
        for (var trace : traces) {
            requests += poll(trace, interval, delays);
        }
        var inOrder = delays.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(inOrder);
        return new Outcome(requests, inOrder);
    }

    private long poll(Trace trace, @Nullable Duration interval, List<Long> delays) {
        var end = Trace.START.plus(Duration.ofDays(days));
        var requests = 0L;
        var found = 0;
        Arrivals arrivals = null;
        var now = Trace.START.plus(schedule.spread(interval));
        while (now.isBefore(end)) {
            requests++;
            var before = found;
            found = find(trace, found, now, delays);
            arrivals = arrivals == null && dated
                    ? Arrivals.stated(dates(trace.arrivals().subList(Math.max(0, found - SHOWN), found)), now)
                    : Arrivals.seen(arrivals, found - before, now);
            now = schedule.afterAnswer(interval, PublisherHints.NONE, Duration.ZERO, arrivals, now)
                    .at();
        }
        return requests;
    }

    private static int find(Trace trace, int found, Instant now, List<Long> delays) {
        var moment = Duration.between(Trace.START, now).toSeconds();
        var next = found;
        for (; next < trace.arrivals().size() && trace.arrivals().get(next) <= moment; next++) {
            if (trace.arrivals().get(next) >= 0) {
                delays.add(moment - trace.arrivals().get(next));
            }
        }
        return next;
    }

    private List<@Nullable Instant> dates(List<Long> shown) {
        var dates = new ArrayList<@Nullable Instant>();
        shown.forEach(at -> dates.add(Trace.START.plusSeconds(at - random.nextInt(SHOWN_WITHIN_SECONDS))));
        return dates;
    }
}
