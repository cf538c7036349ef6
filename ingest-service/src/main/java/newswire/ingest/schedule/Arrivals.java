package newswire.ingest.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a feed's entries have come, as far as its polls have shown: how many, by the hour of the day in GMT, the older
 * counted less, and in what beats. Counts are in hundredths of an entry, so that little memory holds them.
 *
 * @param until when the feed was last seen
 * @param seconds how long it has been watched, the older counted less
 * @param recent entries of the last hour or so
 * @param hours entries by the hour of the day; empty when none has come
 * @param inBursts how many of {@link #ALL_ENTRIES} come because others have come just before; 0 where nobody knows
 * @param beats what is known of the beats that they come in
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Arrivals(Instant until, int seconds, int recent, List<Integer> hours, int inBursts, Beats beats) {

    static final int ONE_ENTRY = 100;

    static final int ALL_ENTRIES = 1_000;

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
        beats = beats == null ? Beats.UNKNOWN : beats;
    }

    /** With nothing known of bursts and beats. */
    public Arrivals(Instant until, int seconds, int recent, List<Integer> hours) {
        this(until, seconds, recent, hours, 0, Beats.UNKNOWN);
    }

    /**
     * What is known after another good answer.
     *
     * @param before null when there has been none; what a feed shows then came at nobody knows what time, see
     *     {@link #stated}
     * @param entries that have come since
     */
    public static Arrivals seen(@Nullable Arrivals before, int entries, Instant answeredAt) {
        var now = answeredAt.truncatedTo(ChronoUnit.SECONDS);
        if (before == null || now.isBefore(before.until)) {
            return before == null ? new Arrivals(now, 0, 0, List.of()) : before;
        }
        return before.aged(now).with(Math.min(entries, MOST_AT_ONCE), now);
    }

    /**
     * What is known after the first good answer: nobody saw when the entries came that it shows, but they may be dated.
     *
     * @param dates of its entries, one for each, null where it has none
     */
    public static Arrivals stated(Collection<@Nullable Instant> dates, Instant answeredAt) {
        return StatedArrivals.of(dates, answeredAt);
    }

    /** Counts down once a day; a fraction of a hundredth is dropped, so that silence becomes complete in the end. */
    private Arrivals aged(Instant now) {
        var days = epochDay(now) - epochDay(until);
        if (days == 0) {
            return this;
        }
        var kept = Math.pow(KEPT_AFTER_A_DAY, days);
        var left = hours.stream().map(count -> (int) (count * kept)).toList();
        return new Arrivals(until, (int) (seconds * kept), recent, left, inBursts, beats);
    }

    private Arrivals with(int entries, Instant now) {
        var window = Duration.between(until, now);
        var watched = seconds + (int) Math.min(window.toSeconds(), LONGEST_WINDOW.toSeconds());
        var came = entries * (double) ONE_ENTRY;
        var isLate = (int) (recent * ArrivalRate.left(window) + came * ArrivalRate.meanLeft(window));
        var counts = entries == 0 ? quiet() : shared(came, window, now);
        if (entries == 0 && recent == 0 && beats.rhythm() == null) {
            return new Arrivals(now, watched, isLate, counts, inBursts, beats);
        }
        var bursts = new ArrivalRate(this).inBursts(until, window, entries);
        var next = new Arrivals(now, watched, isLate, counts, bursts, beats);
        var rate = new ArrivalRate(next);
        return entries == 0
                ? next.with(beats.silentUntil(now, rate))
                : next.with(beats.seen(Window.between(until, now), rate));
    }

    Arrivals with(Beats newBeats) {
        return newBeats.equals(beats) ? this : new Arrivals(until, seconds, recent, hours, inBursts, newBeats);
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
