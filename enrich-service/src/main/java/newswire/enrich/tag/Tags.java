package newswire.enrich.tag;

import java.util.List;
import java.util.Map;

/**
 * All that taggers found in a story.
 *
 * @param entities the most salient first
 * @param topics the surest first
 * @param keyphrases the best first
 * @param quotes in the order of the text
 * @param watched names of the watch list, in the order of their ids
 * @param taggers for each tagger that had its say, its version
 */
public record Tags(
        List<Entity> entities,
        List<Topic> topics,
        List<Keyphrase> keyphrases,
        List<Quote> quotes,
        List<Watched> watched,
        Map<String, String> taggers) {}
