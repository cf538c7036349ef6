package newswire.enrich.replay.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay is in one partition of its source.
 *
 * @param position offset of the next record of the range
 * @param scanned to the live topic only: where the log ended when revisions were looked through for the first time; what
 *     came later is caught up with
 * @param caughtUp where catching up has come to, absent before it begins
 * @param done whether nothing is left to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartitionProgress(
        long position, @Nullable Long scanned, @Nullable Long caughtUp, boolean done) {

    /** The beginning of a range. */
    public static PartitionProgress at(OffsetRange range) {
        return new PartitionProgress(range.from(), null, null, false);
    }

    public PartitionProgress atPosition(long offset) {
        return new PartitionProgress(offset, scanned, caughtUp, done);
    }

    /** Remembers the end of the first scan; a later one changes nothing. */
    public PartitionProgress scannedTo(long end) {
        return scanned == null ? new PartitionProgress(position, end, caughtUp, done) : this;
    }

    public PartitionProgress caughtUpTo(long offset) {
        return new PartitionProgress(position, scanned, offset, done);
    }

    public PartitionProgress finished() {
        return new PartitionProgress(position, scanned, caughtUp, true);
    }
}
