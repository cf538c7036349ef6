package newswire.ingest.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed document asks of those who poll it.
 *
 * @param interval the shortest time between polls (ttl, sy:updatePeriod)
 * @param skipHours hours of the day in GMT, 0 to 23, without polls
 * @param skipDays days in GMT without polls
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublisherHints(@Nullable Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** Nothing is asked. */
    public static final PublisherHints NONE = new PublisherHints(null, Set.of(), Set.of());

    @SuppressWarnings("NullAway") // absent in JSON
    public PublisherHints {
        skipHours = skipHours == null ? Set.of() : Set.copyOf(skipHours);
        skipDays = skipDays == null ? Set.of() : Set.copyOf(skipDays);
    }
}
