package newswire.enrich.route;

import java.time.Duration;
import java.util.function.Predicate;
import newswire.events.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/**
 * A rule that sends enriched articles to a further topic.
 *
 * @param name unique among the routes
 * @param topic unique among the routes, and none of Newswire's own
 * @param partitions of the topic when it does not exist yet; null for as many as the enriched topic gets
 * @param retention of the topic when it does not exist yet; null for that of the enriched topic
 * @param rule whether an article goes there
 */
public record Route(
        String name,
        String topic,
        @Nullable Integer partitions,
        @Nullable Duration retention,
        Predicate<EnrichedArticle> rule) {}
