package newswire.enrich.replay.job;

/**
 * Records of one partition.
 *
 * @param from offset of the first record
 * @param to offset after the last record
 */
public record OffsetRange(long from, long to) {

    /** @throws IllegalArgumentException when it ends before it begins, or begins below 0 */
    public OffsetRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("offsets go up from 0, not from %d to %d".formatted(from, to));
        }
    }
}
