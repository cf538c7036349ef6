package newswire.enrich.replay;

import java.time.Instant;
import java.util.Map;
import newswire.enrich.replay.job.OffsetRange;
import newswire.enrich.replay.job.Selection;
import newswire.enrich.replay.job.Source;
import org.jspecify.annotations.Nullable;

/**
 * A replay as a person asks for it.
 *
 * @param from null for the beginning
 * @param to null for the end as of now
 * @param offsets by partition, in place of times; empty where times count
 * @param target a topic, or {@code live}
 * @param rate articles in a second; null for the setting
 * @param dryRun whether to count alone
 */
record ReplayRequest(
        Source source,
        @Nullable Instant from,
        @Nullable Instant to,
        Map<Integer, OffsetRange> offsets,
        Selection selection,
        String target,
        @Nullable Double rate,
        boolean dryRun) {

    /** The target that is the topic of the live stream. */
    static final String LIVE = "live";

    /** @throws IllegalArgumentException when it contradicts itself */
    ReplayRequest {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to, and " + from + " is not before " + to);
        }
        if (!offsets.isEmpty() && (from != null || to != null)) {
            throw new IllegalArgumentException("a range is given by from and to or by offsets, not by both");
        }
        offsets = Map.copyOf(offsets);
    }
}
