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

    private static final Duration STEP = Duration.ofMinutes(10);

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
        var due = 0.0;
        var wait = Duration.ZERO;
        while (wait.compareTo(longest) < 0) {
            var left = longest.minus(wait);
            var step = left.compareTo(STEP) < 0 ? left : STEP;
            var dense = Math.sqrt(rate.at(now.plus(wait), wait) / ArrivalRate.TYPICAL) / usual;
            var more = dense * step.toMillis();
            if (due + more >= 1) {
                var found = wait.plusMillis((long) ((1 - due) / dense));
                return found.compareTo(shortest) < 0 ? shortest : found;
            }
            due += more;
            wait = wait.plus(step);
        }
        return longest;
    }
}
