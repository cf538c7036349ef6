package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The feed behind an article.
 *
 * @param url the subscribed URL
 * @param title plain text, as the feed calls itself
 * @param link the feed's website
 * @param language the language that the feed claims, a BCP 47 tag as stated
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedReference(
        String url,
        @Nullable String title,
        @Nullable String link,
        @Nullable String language) {}
