package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A time within which entries have come, nobody saw when: after the poll that did not show them yet, up to the one that did.
 *
 * @param from in seconds since 1970
 * @param seconds how long it is
 */
public record Window(long from, int seconds) {

    static Window between(Instant from, Instant to) {
        return new Window(from.getEpochSecond(), (int)
                Math.min(Integer.MAX_VALUE, Duration.between(from, to).toSeconds()));
    }

    long to() {
        return from + seconds;
    }

    double middle() {
        return from + seconds / 2.0;
    }
}
