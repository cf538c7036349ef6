package newswire.ingest.poll;

/** What became of a pushed document. */
public enum Pushed {
    /** What it held is published. */
    PUBLISHED,
    /** It is no feed; the feed is polled soon instead. */
    UNREADABLE,
    /** The feed is not polled by this instance, or not at all. */
    NOT_OURS
}
