package newswire.enrich.replay.job;

/**
 * What became of the records of a range: {@code read = sent + deadLettered + superseded + filtered}.
 *
 * @param read records of the range
 * @param sent articles, or would have been in a dry run
 * @param deadLettered records that could not be enriched
 * @param superseded left out, since the live topic has a later revision of the article
 * @param filtered left out, since the replay does not ask for them
 * @param caughtUp articles sent once more, since a later revision came while the replay ran
 */
public record ReplayCounts(long read, long sent, long deadLettered, long superseded, long filtered, long caughtUp) {

    public static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, 0, 0, 0);

    /** The sum of both. */
    public ReplayCounts plus(ReplayCounts other) {
        return new ReplayCounts(
                read + other.read,
                sent + other.sent,
                deadLettered + other.deadLettered,
                superseded + other.superseded,
                filtered + other.filtered,
                caughtUp + other.caughtUp);
    }
}
