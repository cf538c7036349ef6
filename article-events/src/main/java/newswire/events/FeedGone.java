package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publisher has withdrawn a feed for good: it answers with status 410 (RFC 9110, section 15.5.11). It is not asked for
 * again until a user resumes it; a feed that is gone once more then is another event.
 *
 * @param url of the feed, as subscribed to
 * @param title what the subscriber or the feed itself calls it, plain text; null when neither has said
 * @param site registrable domain of the feed
 * @param movedTo where the feed was asked for, when it had moved for good before; null when it was its own URL
 * @param goneAt when ingest was told
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedGone(
        String url,
        @Nullable String title,
        String site,
        @Nullable String movedTo,
        Instant goneAt) {}
