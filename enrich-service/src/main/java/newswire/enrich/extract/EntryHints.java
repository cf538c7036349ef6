package newswire.enrich.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feed's entry for an article, as the publisher gave it: a witness beside the page, and the only one without it.
 *
 * @param authors names as written, one or more in a string
 * @param summaryHtml the entry's description; may hold HTML
 * @param contentHtml the entry's full content; may hold HTML
 * @param language as claimed by the feed, BCP 47 or nearly
 */
public record EntryHints(
        @Nullable String title,
        @Nullable URI link,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String summaryHtml,
        @Nullable String contentHtml,
        List<String> categories,
        @Nullable String language,
        List<Image> images) {

    public EntryHints {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        images = List.copyOf(images);
    }
}
