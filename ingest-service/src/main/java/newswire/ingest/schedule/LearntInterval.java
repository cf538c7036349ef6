package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait for a feed's next entries. Of all ways to share out a number of polls over feeds and hours, entries
 * wait least on average when polls are as dense as the square root of the rate at which entries come; so a feed that has
 * four times as many is polled twice as often, in its busy hours as over the feeds.
 */
final class LearntInterval {

    /** While a burst dies away, the rate is taken to be constant for so long; else for an hour of the day. */
    private static final long STEP = Duration.ofMinutes(10).toMillis();

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final ScheduleSettings settings;

    LearntInterval(ScheduleSettings settings) {
        this.settings = settings;
    }

    /** The wait from {@code now}, within the bounds of the settings. */
    Duration after(@Nullable Arrivals arrivals, Instant now) {
        var rate = new ArrivalRate(arrivals);
        var shortest = settings.shortestInterval().compareTo(settings.interval()) < 0
                ? settings.shortestInterval()
                : settings.interval();
        var longest = settings.longestInterval().compareTo(settings.interval()) > 0
                ? settings.longestInterval()
                : settings.interval();
        var usual = settings.interval().toMillis();
        var most = longest.toMillis();
        if (arrivals != null && arrivals.beats().rhythm() != null) {
            var beat = new NextBeat(arrivals.beats().rhythm(), rate, settings.interval(), shortest);
            var found = Duration.ofMillis(beat.after(now.toEpochMilli(), most));
            return found.compareTo(shortest) < 0 ? shortest : found;
        }
        var due = 0.0;
        var wait = 0L;
        while (wait < most) {
            var moment = now.toEpochMilli() + wait;
            var dense = Math.sqrt(rate.at(Arrivals.hourOf(moment), wait) / ArrivalRate.TYPICAL) / usual;
            var step = Math.min(rate.isBurst(wait) ? STEP : HOUR - Math.floorMod(moment, HOUR), most - wait);
            var more = dense * step;
            if (due + more >= 1) {
                var found = Duration.ofMillis(wait + (long) ((1 - due) / dense));
                return found.compareTo(shortest) < 0 ? shortest : found;
            }
            due += more;
            wait += step;
        }
        return longest;
    }
}
