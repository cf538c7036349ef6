package newswire.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the publisher asks of those who poll.
 *
 * @param ttl RSS {@code ttl}: how long the feed may be kept, positive
 * @param skipHours hours of the day in GMT, 0 to 23, in which not to poll
 * @param skipDays days in GMT on which not to poll
 * @param updatePeriod syndication module: updates come {@code updateFrequency} times in each such period
 * @param updateFrequency 1 unless stated
 * @param updateBase the moment that periods are counted from
 */
public record PollingHints(
        @Nullable Duration ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable Duration updatePeriod,
        int updateFrequency,
        @Nullable Instant updateBase) {

    /** The publisher asks nothing. */
    public static final PollingHints NONE = new PollingHints(null, Set.of(), Set.of(), null, 1, null);
}
