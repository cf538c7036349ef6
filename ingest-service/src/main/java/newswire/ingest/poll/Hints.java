package newswire.ingest.poll;

import java.time.Duration;
import newswire.ingest.parse.PollingHints;
import newswire.ingest.schedule.PublisherHints;
import org.jspecify.annotations.Nullable;

/** Turns what a document says to pollers into what the schedule heeds. */
final class Hints {

    private Hints() {}

    static PublisherHints of(PollingHints stated) {
        return new PublisherHints(longest(stated.ttl(), updateInterval(stated)), stated.skipHours(), stated.skipDays());
    }

    private static @Nullable Duration updateInterval(PollingHints stated) {
        return stated.updatePeriod() == null
                ? null
                : stated.updatePeriod().dividedBy(Math.max(1, stated.updateFrequency()));
    }

    private static @Nullable Duration longest(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
