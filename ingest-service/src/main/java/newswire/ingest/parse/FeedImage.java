package newswire.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * A picture that stands for a feed or an entry.
 *
 * @param url absolute
 * @param title plain text
 * @param link the page that the picture leads to, absolute
 */
public record FeedImage(
        @Nullable String url,
        @Nullable String title,
        @Nullable String link) {}
