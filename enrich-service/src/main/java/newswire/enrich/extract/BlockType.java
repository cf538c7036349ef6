package newswire.enrich.extract;

/** What a block of the body is to its reader. */
public enum BlockType {
    paragraph,
    subheading,
    quotation,
    listItem,
    table,
    /** A post, a video or the like that is shown amid the story; its text is none of the story's. */
    embed,
    /** Where an entry of a live blog begins: its headline, or the time that it bears. */
    update
}
