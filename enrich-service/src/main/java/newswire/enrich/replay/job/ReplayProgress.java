package newswire.enrich.replay.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay is. Written by whoever runs it, in the transaction of the events that it speaks of.
 *
 * @param reason why it failed
 * @param instance who wrote this
 * @param busy time that it has been running, without pauses
 * @param breakdown of a dry run: what would be sent, by kind of name and name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayProgress(
        ReplayState state,
        @Nullable String reason,
        String instance,
        Instant updatedAt,
        Duration busy,
        ReplayCounts counts,
        SortedMap<Integer, PartitionProgress> partitions,
        @Nullable Map<String, Map<String, Long>> breakdown) {

    /** Nothing done yet. */
    public static ReplayProgress beginning(ReplayJob job, String instance, Instant now) {
        var partitions = new TreeMap<Integer, PartitionProgress>();
        job.ranges().forEach((partition, range) -> partitions.put(partition, PartitionProgress.at(range)));
        return new ReplayProgress(
                ReplayState.RUNNING, null, instance, now, Duration.ZERO, ReplayCounts.NONE, partitions, null);
    }

    /** A step further. */
    public ReplayProgress plus(
            ReplayCounts step,
            int partition,
            PartitionProgress reached,
            @Nullable Map<String, Map<String, Long>> names) {
        var all = new TreeMap<>(partitions);
        all.put(partition, reached);
        return new ReplayProgress(state, reason, instance, updatedAt, busy, counts.plus(step), all, names);
    }

    /** The same as another instance or another moment has it. */
    public ReplayProgress in(ReplayState next, @Nullable String why) {
        return new ReplayProgress(next, why, instance, updatedAt, busy, counts, partitions, breakdown);
    }

    /** Signed and dated. */
    public ReplayProgress by(String who, Instant now, Duration busyFor) {
        return new ReplayProgress(state, reason, who, now, busyFor, counts, partitions, breakdown);
    }
}
