package newswire.ingest.poll;

/** What became of a pushed document. */
public enum Pushed {
    /** What it held is published. */
    PUBLISHED,
    /** It is no feed; the feed is polled soon instead. */
    UNREADABLE,
    /** Nobody polls the feed: it is paused, or no longer subscribed to. */
    NOT_WANTED
}
