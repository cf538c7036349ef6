package newswire.enrich.extract;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article before extraction. At least one of page and entry is there.
 *
 * @param html the page as decoded text, null when it was not fetched
 * @param pageUrl where the page was fetched from; relative addresses are resolved against it
 * @param entry what the feed said, null outside a feed
 */
public record ArticleSource(
        @Nullable String html,
        @Nullable URI pageUrl,
        @Nullable EntryHints entry) {

    /** @throws IllegalArgumentException when there is neither page nor entry */
    public ArticleSource {
        if (html == null && entry == null) {
            throw new IllegalArgumentException("an article needs a page or a feed entry");
        }
    }

    /** A page alone. */
    public static ArticleSource ofPage(String html, @Nullable URI pageUrl) {
        return new ArticleSource(html, pageUrl, null);
    }
}
