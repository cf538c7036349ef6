package newswire.enrich.extract;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article before extraction. At least one of page and entry is there.
 *
 * @param html the page as decoded text, null when it was not fetched
 * @param pageUrl where the page was fetched from; relative addresses are resolved against it
 * @param entry what the feed said, null outside a feed
 * @param fetchedAt when the page was fetched, null when that is not known
 */
public record ArticleSource(
        @Nullable String html,
        @Nullable URI pageUrl,
        @Nullable EntryHints entry,
        @Nullable Instant fetchedAt) {

    /** @throws IllegalArgumentException when there is neither page nor entry */
    public ArticleSource {
        if (html == null && entry == null) {
            throw new IllegalArgumentException("an article needs a page or a feed entry");
        }
    }

    /** An article of which it is not known when it was fetched. */
    public ArticleSource(@Nullable String html, @Nullable URI pageUrl, @Nullable EntryHints entry) {
        this(html, pageUrl, entry, null);
    }

    /** A page alone, of which it is not known when it was fetched. */
    public static ArticleSource ofPage(String html, @Nullable URI pageUrl) {
        return new ArticleSource(html, pageUrl, null);
    }

    /** When all of it was known: when it was fetched, or else the entry's last date; null when neither is known. */
    @Nullable
    Instant asOf() {
        if (fetchedAt != null || entry == null) {
            return fetchedAt;
        }
        return entry.updated() == null ? entry.published() : entry.updated();
    }
}
