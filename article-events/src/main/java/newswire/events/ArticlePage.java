package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article's page as fetched.
 *
 * @param url where it was found after redirects
 * @param status HTTP status
 * @param charset the name of the character encoding that the bytes were decoded with
 * @param html the decoded page, as found
 * @param truncated {@code true} when the page was longer than the bound and {@code html} is its beginning, absent
 *     otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticlePage(
        String url,
        int status,
        Instant fetchedAt,
        @Nullable String charset,
        String html,
        @Nullable Boolean truncated) {}
