package newswire.ingest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets so many through at once, and one more with every period that has passed since. Thread-safe. */
public final class TokenBucket {

    private final int capacity;
    private final Duration period;
    private final Clock clock;
    private long tokens;
    private Instant filledAt;

    /** @param period in which one token is added, up to {@code capacity}, which are there at first */
    public TokenBucket(int capacity, Duration period, Clock clock) {
        this.capacity = capacity;
        this.period = period;
        this.clock = clock;
        this.tokens = capacity;
        this.filledAt = clock.instant();
    }

    /** Takes a token; false when there is none. */
    public synchronized boolean take() {
        var now = clock.instant();
        var periods = Duration.between(filledAt, now).dividedBy(period);
        if (periods > 0) {
            tokens = Math.min(capacity, tokens + periods);
            filledAt = filledAt.plus(period.multipliedBy(periods));
        } else if (now.isBefore(filledAt)) {
            filledAt = now; // the clock was set back
        }
        if (tokens == 0) {
            return false;
        }
        tokens--;
        return true;
    }
}
