package newswire.ingest.parse;

/** What became of a document: a feed, or a reason why there is none. */
public sealed interface ParseOutcome {

    /** The feed, perhaps {@linkplain ParsedFeed#recovered() recovered} from a damaged document. */
    record Parsed(ParsedFeed feed) implements ParseOutcome {}

    /**
     * No feed could be had.
     *
     * @param cause what kind of thing the document is instead
     * @param reason one line for a person, with the line of the document where that makes sense
     */
    record Refused(Cause cause, String reason) implements ParseOutcome {}

    /** Why a document is refused; a poller treats each in its own way. */
    enum Cause {
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** A page that wants to see a browser or a person first: the feed is there, but not for us. */
        BOT_CHALLENGE,
        /** An ordinary web page: its feeds can be discovered. */
        WEB_PAGE,
        /** XML, JSON or anything else that is no feed. */
        NOT_A_FEED,
        /** A feed so large or so expanded that reading it would cost more than it may. */
        BEYOND_LIMITS
    }
}
