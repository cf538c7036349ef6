package newswire.enrich.replay.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it was asked for; never changes.
 *
 * @param id also the value of the header that its events carry
 * @param from the time asked for, absent for the beginning
 * @param to the time asked for, absent for the end
 * @param topic the source topic
 * @param ranges by partition of that topic, as found when the replay was made
 * @param target topic to send to
 * @param live whether that is the topic of the live stream
 * @param rate articles sent in a second, at most
 * @param dryRun whether to count alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayJob(
        String id,
        Instant createdAt,
        Source source,
        @Nullable Instant from,
        @Nullable Instant to,
        String topic,
        SortedMap<Integer, OffsetRange> ranges,
        Selection selection,
        String target,
        boolean live,
        double rate,
        boolean dryRun) {}
