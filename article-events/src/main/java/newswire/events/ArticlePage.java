package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article's page as fetched.
 *
 * @param url where it was found after redirects
 * @param redirectedFrom the URL that was asked for, where redirects led from it to {@code url}
 * @param canonicalUrl the URL that the page declares as its own
 * @param status HTTP status
 * @param charset the name of the character encoding that the bytes were decoded with
 * @param html the decoded page, as found
 * @param truncated {@code true} when the page was longer than the bound and {@code html} is its beginning, absent
 *     otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticlePage(
        String url,
        @Nullable String redirectedFrom,
        @Nullable String canonicalUrl,
        int status,
        Instant fetchedAt,
        @Nullable String charset,
        String html,
        @Nullable Boolean truncated) {

    /** A page that was found where it was asked for, and declares nothing. */
    public ArticlePage(
            String url,
            int status,
            Instant fetchedAt,
            @Nullable String charset,
            String html,
            @Nullable Boolean truncated) {
        this(url, null, null, status, fetchedAt, charset, html, truncated);
    }
}
