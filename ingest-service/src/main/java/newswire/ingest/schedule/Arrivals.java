package newswire.ingest.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a feed's entries have come, as far as its polls have shown: how many, by the hour of the day in GMT, the older
 * counted less. Counts are in hundredths of an entry, so that little memory holds them.
 *
 * @param until when the feed was last seen
 * @param seconds how long it has been watched, the older counted less
 * @param recent entries of the last hour or so
 * @param hours entries by the hour of the day; empty when none has come
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Arrivals(Instant until, int seconds, int recent, List<Integer> hours) {

    static final int ONE_ENTRY = 100;

    /** What remains of the past after a day: it halves in two weeks. */
    private static final double KEPT_AFTER_A_DAY = Math.pow(0.5, 1.0 / 14);

    /** Beyond this nothing is left to count less. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(14);

    /** More new entries at once than this say nothing about when they came. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final List<Integer> NONE = Collections.nCopies(24, 0);

    @SuppressWarnings("NullAway") // absent in JSON
    public Arrivals {
        hours = hours == null ? List.of() : List.copyOf(hours);
    }

    /**
     * What is known after another good answer.
     *
     * @param before null when there has been none; what a feed shows then came at nobody knows what time
     * @param entries that have come since
     */
    public static Arrivals seen(@Nullable Arrivals before, int entries, Instant answeredAt) {
        var now = answeredAt.truncatedTo(ChronoUnit.SECONDS);
        if (before == null || now.isBefore(before.until)) {
            return before == null ? new Arrivals(now, 0, 0, List.of()) : before;
        }
        return before.aged(now).with(Math.min(entries, MOST_AT_ONCE), now);
    }

    /** Counts down once a day; a fraction of a hundredth is dropped, so that silence becomes complete in the end. */
    private Arrivals aged(Instant now) {
        var days = epochDay(now) - epochDay(until);
        if (days == 0) {
            return this;
        }
        var kept = Math.pow(KEPT_AFTER_A_DAY, days);
        var left = hours.stream().map(count -> (int) (count * kept)).toList();
        return new Arrivals(until, (int) (seconds * kept), recent, left);
    }

    private Arrivals with(int entries, Instant now) {
        var window = Duration.between(until, now);
        var watched = seconds + (int) Math.min(window.toSeconds(), LONGEST_WINDOW.toSeconds());
        var came = entries * (double) ONE_ENTRY;
        var isLate = (int) (recent * ArrivalRate.left(window) + came * ArrivalRate.meanLeft(window));
        return new Arrivals(now, watched, isLate, entries == 0 ? quiet() : shared(came, window, now));
    }

    private List<Integer> quiet() {
        return hours.isEmpty() || hours.stream().allMatch(count -> count == 0) ? List.of() : hours;
    }

    /** Nobody saw when in the window they came, so they are shared out by when the feed's entries usually come. */
    private List<Integer> shared(double came, Duration window, Instant now) {
        var rate = new ArrivalRate(this);
        var shortest = Math.min(window.toSeconds(), LONGEST_WINDOW.toSeconds());
        var weights = new double[24];
        var from = now.minusSeconds(Math.max(shortest, 1));
        while (from.isBefore(now)) {
            var hourEnd = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            var to = hourEnd.isBefore(now) ? hourEnd : now;
            var hour = hourOf(from);
            weights[hour] += rate.usual(hour) * Duration.between(from, to).toSeconds();
            from = to;
        }
        var all = Arrays.stream(weights).sum();
        var counts = new ArrayList<>(hours.isEmpty() ? NONE : hours);
        var passed = 0.0;
        for (int hour = 0; hour < 24; hour++) {
            var before = Math.round(passed / all * came);
            passed += weights[hour];
            counts.set(hour, counts.get(hour) + (int) (Math.round(passed / all * came) - before));
        }
        return counts;
    }

    static int hourOf(Instant moment) {
        return hourOf(moment.toEpochMilli());
    }

    /** @param moment in milliseconds since the epoch */
    static int hourOf(long moment) {
        return (int) (Math.floorMod(moment, 86_400_000L) / 3_600_000);
    }

    private static long epochDay(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }
}
