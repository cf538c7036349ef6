package newswire.enrich.site;

import java.util.Map;

/**
 * What one page tells of its site.
 *
 * @param texts hashes of the texts that may be of the story, with how many words each has
 * @param paths hashes of the places that text stands at, with the mean score of what stands there, 0 to 1
 */
public record SitePage(Map<Integer, Integer> texts, Map<Integer, Double> paths) {}
