package newswire.enrich.replay.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many a second, evenly: what was taken too early is waited for. For one thread. */
final class RateLimit {

    private final double nanosEach;
    private final LongSupplier ticker;
    private final long begun;
    private double free;

    /**
     * @param perSecond more than 0
     * @param ticker nanoseconds of a clock that only goes forwards
     */
    RateLimit(double perSecond, LongSupplier ticker) {
        this.nanosEach = 1e9 / perSecond;
        this.ticker = ticker;
        this.begun = ticker.getAsLong();
    }

    /** Takes {@code number} and tells how long to wait before using them. What was left unused before is not saved up. */
    Duration take(int number) {
        double now = ticker.getAsLong() - begun;
        double start = Math.max(free, now);
        free = start + number * nanosEach;
        return Duration.ofNanos(Math.round(start - now));
    }
}
