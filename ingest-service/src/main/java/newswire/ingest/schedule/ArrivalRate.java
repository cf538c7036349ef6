package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many entries an hour a feed is expected to have at a moment. The less has been seen of a feed, the nearer it is to
 * what a feed is taken for that nothing is known of, and the nearer an hour of its day is to its day's mean.
 */
final class ArrivalRate {

    /** Entries an hour of the feed that the usual interval is meant for, and of one that nothing is known of. */
    static final double TYPICAL = 1;

    /** The weight of that assumption, in hours watched: little, for a feed tells soon. */
    private static final double ASSUMED_HOURS = 0.5;

    /** The weight of the day's mean in each hour, in entries. */
    private static final double ASSUMED_ENTRIES = 2;

    /** How long entries that come draw others after them. */
    private static final double MINUTES_OF_A_BURST = 45;

    /** In milliseconds, after which a burst changes nothing to speak of. */
    private static final long BURSTS_LAST = Duration.ofHours(8).toMillis();

    /** How many of the entries come in bursts, where nothing is known of that, and at least and at most. */
    private static final double IN_BURSTS = 0.3;

    private static final double LEAST_IN_BURSTS = 0.02;
    private static final double MOST_IN_BURSTS = 0.9;

    /** By how much of it an entry changes that. */
    private static final double SHARE_OF_BURSTS = 0.03;

    /** What is expected of the usual rate at least, lest the first entry of a burst wait too long. */
    private static final double LEAST_USUAL = 0.6;

    private final double mean;
    private final double[] usual = new double[24];
    private final double recent;
    private final double inBursts;

    ArrivalRate(@Nullable Arrivals arrivals) {
        var entries = 0.0;
        var counts = new double[24];
        if (arrivals != null && !arrivals.hours().isEmpty()) {
            for (int hour = 0; hour < 24; hour++) {
                counts[hour] = arrivals.hours().get(hour) / (double) Arrivals.ONE_ENTRY;
                entries += counts[hour];
            }
        }
        var watched = arrivals == null ? 0 : arrivals.seconds() / 3600.0;
        mean = (entries + TYPICAL * ASSUMED_HOURS) / (watched + ASSUMED_HOURS);
        for (int hour = 0; hour < 24; hour++) {
            usual[hour] = mean * (counts[hour] + ASSUMED_ENTRIES) / (entries / 24 + ASSUMED_ENTRIES);
        }
        inBursts = arrivals == null || arrivals.inBursts() == 0
                ? IN_BURSTS
                : arrivals.inBursts() / (double) Arrivals.ALL_ENTRIES;
        recent = arrivals == null ? 0 : arrivals.recent() / (double) Arrivals.ONE_ENTRY / (MINUTES_OF_A_BURST / 60);
    }

    /** Entries an hour in that hour of the day in GMT. */
    double usual(int hour) {
        return usual[hour];
    }

    /** How many beats at that time of the day bring entries, from 0 to 1; moment and period in milliseconds. */
    double expected(long moment, int period) {
        return Math.min(1, usual[Arrivals.hourOf(moment)] * period / 3_600_000);
    }

    /**
     * Entries an hour at a moment.
     *
     * @param hour of the day in GMT
     * @param since milliseconds since the feed was last seen
     */
    double at(int hour, long since) {
        var burst = recent == 0 ? 0 : recent * Math.exp(-since / 60_000.0 / MINUTES_OF_A_BURST);
        return Math.max(LEAST_USUAL, 1 - inBursts) * usual[hour] + inBursts * burst;
    }

    /**
     * How many of {@link Arrivals#ALL_ENTRIES} come in bursts, after one more look. Each entry draws others, as many as it
     * is asked for; those that have come are put down to it as far as it is likelier than the usual rate to have drawn them.
     *
     * @param from since when the feed had not been seen
     */
    int inBursts(Instant from, Duration window, int entries) {
        var hours = window.toSeconds() / 3600.0;
        var next = inBursts;
        if (hours > 0 && window.toMillis() < BURSTS_LAST) {
            var before = recent * MINUTES_OF_A_BURST / 60 * (1 - left(window));
            var drawing = before + Math.max(0, entries - 1) * (1 - meanLeft(window));
            var middle = Arrivals.hourOf(from.plus(window.dividedBy(2)));
            var drawn = inBursts * drawing;
            var otherwise = (1 - inBursts) * usual[middle] * hours;
            next += SHARE_OF_BURSTS * (entries * drawn / (drawn + otherwise) - drawn);
        }
        return (int) Math.round(Arrivals.ALL_ENTRIES * Math.clamp(next, LEAST_IN_BURSTS, MOST_IN_BURSTS));
    }

    /** Whether so many milliseconds after the feed was last seen something may be left of a burst. */
    boolean isBurst(long since) {
        return recent > 0 && since < BURSTS_LAST;
    }

    /** What remains of a burst. */
    static double left(Duration after) {
        return Math.exp(-after.toSeconds() / 60.0 / MINUTES_OF_A_BURST);
    }

    /** What remains on average of bursts that began during the time that is over now. */
    static double meanLeft(Duration window) {
        var times = window.toSeconds() / 60.0 / MINUTES_OF_A_BURST;
        return times < 1e-6 ? 1 : (1 - Math.exp(-times)) / times;
    }
}
