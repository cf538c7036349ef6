package newswire.enrich.tag;

/**
 * Where an entity is named.
 *
 * @param inTitle in the title, else in the text
 * @param start of the first UTF-16 code unit in title or text
 * @param end after the last one
 */
public record Mention(boolean inTitle, int start, int end) {}
