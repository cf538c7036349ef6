package newswire.ingest.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import newswire.ingest.parse.discover.FoundFeed;
import newswire.ingest.poll.FeedFinder;
import org.jspecify.annotations.Nullable;

/**
 * What is behind an address.
 *
 * @param kind {@code feed}, {@code page} or {@code nothing}
 * @param reason why there is nothing; absent otherwise
 * @param feeds the feed itself, or those that the page offers, the best first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Discovered(String kind, @Nullable String reason, List<Choice> feeds) {

    /**
     * A feed to subscribe to.
     *
     * @param type {@code rss}, {@code atom} or {@code json}; absent where nobody says
     * @param origin {@code declared} by the page, an {@code anchor} in it, or {@code well_known}: found where sites often
     *     keep one; absent for the address itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(
            String url,
            @Nullable String title,
            @Nullable String type,
            @Nullable String origin) {}

    static Discovered of(FeedFinder.Found found) {
        return switch (found) {
            case FeedFinder.Found.AFeed feed ->
                new Discovered("feed", null, List.of(new Choice(feed.url(), feed.title(), null, null)));
            case FeedFinder.Found.APage page ->
                new Discovered(
                        "page",
                        null,
                        page.feeds().stream().map(Discovered::choice).toList());
            case FeedFinder.Found.Nothing nothing -> new Discovered("nothing", nothing.reason(), List.of());
        };
    }

    private static Choice choice(FoundFeed feed) {
        return new Choice(
                feed.url(),
                feed.title(),
                feed.type() == FoundFeed.Type.UNKNOWN ? null : name(feed.type()),
                name(feed.origin()));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
