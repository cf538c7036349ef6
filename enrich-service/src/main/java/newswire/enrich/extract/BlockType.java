package newswire.enrich.extract;

/** What a block of the body is to its reader. */
public enum BlockType {
    paragraph,
    subheading,
    quotation,
    listItem,
    table,
    embed,
    /** An entry of a live blog. */
    update
}
