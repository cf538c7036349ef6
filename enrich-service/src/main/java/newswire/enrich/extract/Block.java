package newswire.enrich.extract;

/** One block of the body, its text on one line except for the rows of a table or preformatted text. */
public record Block(BlockType type, String text) {}
