package newswire.ingest.schedule;

import java.time.Duration;
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
    private static final double MINUTES_OF_A_BURST = 60;

    /** In milliseconds, after which a burst changes nothing to speak of. */
    private static final long BURSTS_LAST = Duration.ofHours(8).toMillis();

    /** How much of what is expected comes in bursts. */
    private static final double IN_BURSTS = 0.3;

    private final double mean;
    private final double[] usual = new double[24];
    private final double recent;

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
        recent = arrivals == null ? 0 : arrivals.recent() / (double) Arrivals.ONE_ENTRY / (MINUTES_OF_A_BURST / 60);
    }

    /** Entries an hour in that hour of the day in GMT. */
    double usual(int hour) {
        return usual[hour];
    }

    /**
     * Entries an hour at a moment.
     *
     * @param hour of the day in GMT
     * @param since milliseconds since the feed was last seen
     */
    double at(int hour, long since) {
        var burst = recent == 0 ? 0 : recent * Math.exp(-since / 60_000.0 / MINUTES_OF_A_BURST);
        return (1 - IN_BURSTS) * usual[hour] + IN_BURSTS * burst;
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
