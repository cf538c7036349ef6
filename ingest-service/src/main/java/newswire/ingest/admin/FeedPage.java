package newswire.ingest.admin;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import newswire.ingest.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Some of the feeds that were asked for, in the order of their URLs.
 *
 * @param next the URL that the next page begins at; null when this is the last one
 */
record FeedPage(List<FeedStatus> feeds, @Nullable String next) {

    /** The most feeds of a page. */
    static final int LARGEST = 1000;

    /** @throws IllegalArgumentException when {@code limit} is not between 1 and {@link #LARGEST} */
    static FeedPage of(Stream<Feed> feeds, @Nullable String from, int limit, Function<Feed, FeedStatus> status) {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("limit is from 1 to " + LARGEST + ", not " + limit);
        }
        var found = feeds.filter(feed -> from == null || feed.url().compareTo(from) >= 0)
                .sorted(Comparator.comparing(Feed::url))
                .limit(limit + 1L)
                .toList();
        var more = found.size() > limit;
        return new FeedPage(
                found.stream().limit(limit).map(status).toList(),
                more ? found.getLast().url() : null);
    }
}
