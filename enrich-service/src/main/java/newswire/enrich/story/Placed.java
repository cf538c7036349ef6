package newswire.enrich.story;

/**
 * An article that was placed.
 *
 * @param sequence of placing: the first article that an index places has 1, each further one the next number
 * @param revision of the article, from 1
 */
public record Placed(long sequence, int revision, Placement placement) {}
