package newswire.cli.feeds;

import org.jspecify.annotations.Nullable;

/**
 * A feed and how it fares, as ingest tells it. Times are ISO 8601.
 *
 * @param lastError why the last poll failed, absent when it did not
 */
public record FeedStatus(
        String url,
        @Nullable String title,
        @Nullable String interval,
        @Nullable String lastPolledAt,
        @Nullable String nextPollAt,
        @Nullable String lastError) {}
