package newswire.enrich.extract;

/** What sort of page an article turned out to be; names are as in the enriched event. */
public enum StoryKind {
    article,
    liveBlog,
    gallery,
    video,
    audio,
    /** A page of links to articles. */
    listing,
    /** The beginning of an article whose rest is for subscribers, or a teaser. */
    stub,
    /** No article at all. */
    none
}
