package newswire.enrich.extract.printed;

/** What a line of a printed page may be that is no part of the story. */
public enum LineRole {
    caption,
    standfirst,
    /** Who wrote, alone or with more. */
    byline,
    /** When it was published, alone or with more. */
    time,
    /** One of the topics that the page lists. */
    tag
}
