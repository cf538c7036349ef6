package newswire.enrich.extract.block;

/** What a block may be besides a part of the body; the order is that of the model's forests. */
public enum BlockRole {
    /** Says what a picture shows, or who made it. */
    caption,
    standfirst,
    /** One or more of the publisher's tags. */
    tag,
    byline
}
