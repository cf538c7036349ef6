package newswire.enrich.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.enrich.replay.job.OffsetRange;
import newswire.enrich.replay.job.ReplayCounts;
import newswire.enrich.replay.job.ReplayEntry;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayProgress;
import newswire.enrich.replay.job.ReplayState;
import newswire.enrich.replay.job.Selection;
import newswire.enrich.replay.job.Source;
import newswire.enrich.replay.job.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A replay as people see it.
 *
 * @param wish what it was last told to do, which it will at its next batch
 * @param instance who runs it, or did last
 * @param percent of the range's offsets that are done
 * @param left offsets of the range that are not; at least as many as records
 * @param secondsLeft at the pace so far; absent when it does not run or has no pace yet
 * @param breakdown of a dry run: what would be sent, by kind of name and name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayView(
        String id,
        ReplayState state,
        @Nullable String reason,
        Wish wish,
        Source source,
        @Nullable Instant from,
        @Nullable Instant to,
        Selection selection,
        String target,
        boolean live,
        double rate,
        boolean dryRun,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String instance,
        ReplayCounts counts,
        int percent,
        long left,
        @Nullable Long secondsLeft,
        SortedMap<Integer, PartitionView> partitions,
        @Nullable Map<String, Map<String, Long>> breakdown) {

    /** How far it is in one partition. */
    record PartitionView(long from, long to, long position, boolean done) {}

    static ReplayView of(ReplayEntry entry) {
        var job = entry.job();
        var progress = entry.progress();
        var left = left(job, progress);
        var all = job.ranges().values().stream()
                .mapToLong(range -> range.to() - range.from())
                .sum();
        return new ReplayView(
                job.id(),
                entry.state(),
                progress == null ? null : progress.reason(),
                entry.wish(),
                job.source(),
                job.from(),
                job.to(),
                job.selection(),
                job.target(),
                job.live(),
                job.rate(),
                job.dryRun(),
                job.createdAt(),
                progress == null ? null : progress.updatedAt(),
                progress == null ? null : progress.instance(),
                progress == null ? ReplayCounts.NONE : progress.counts(),
                all == 0 ? 100 : (int) ((all - left) * 100 / all),
                left,
                secondsLeft(entry, all - left, left),
                partitions(job, progress),
                progress == null ? null : progress.breakdown());
    }

    private static @Nullable Long secondsLeft(ReplayEntry entry, long done, long left) {
        var progress = entry.progress();
        if (progress == null || done == 0 || entry.state() != ReplayState.RUNNING) {
            return null;
        }
        return Duration.ofNanos((long) ((double) progress.busy().toNanos() / done * left))
                .toSeconds();
    }

    private static long left(ReplayJob job, @Nullable ReplayProgress progress) {
        return job.ranges().entrySet().stream()
                .mapToLong(range -> range.getValue().to() - position(range.getKey(), range.getValue(), progress))
                .sum();
    }

    private static SortedMap<Integer, PartitionView> partitions(ReplayJob job, @Nullable ReplayProgress progress) {
        var views = new TreeMap<Integer, PartitionView>();
        job.ranges().forEach((number, range) -> {
            var reached = progress == null ? null : progress.partitions().get(number);
            views.put(
                    number,
                    new PartitionView(
                            range.from(),
                            range.to(),
                            position(number, range, progress),
                            reached != null && reached.done()));
        });
        return views;
    }

    private static long position(int partition, OffsetRange range, @Nullable ReplayProgress progress) {
        var reached = progress == null ? null : progress.partitions().get(partition);
        return reached == null ? range.from() : reached.position();
    }
}
