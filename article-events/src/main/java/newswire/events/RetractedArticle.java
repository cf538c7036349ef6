package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The publisher has taken an article back. It stands in the order of the article's revisions, under the same key, on
 * the raw and on the enriched stream alike; an article that returns is the next revision after it.
 *
 * @param id the id of the article
 * @param revision one more than the article's last revision
 * @param url where the article was found
 * @param site registrable domain of the feed
 * @param feed the feed that brought the article
 * @param reason {@code deletedEntry} (RFC 6721) or {@code gone} (the page answers 410); new values may come
 * @param statedAt when the publisher says that it was taken back
 * @param retractedAt when ingest learnt of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RetractedArticle(
        String id,
        int revision,
        @Nullable String url,
        String site,
        FeedReference feed,
        String reason,
        @Nullable Instant statedAt,
        Instant retractedAt) {}
