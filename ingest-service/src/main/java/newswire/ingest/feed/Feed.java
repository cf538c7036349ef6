package newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A subscription: the value of {@code newswire.feeds.v1} under the key {@code url}.
 *
 * @param url in the spelling of {@link FeedUrl}
 * @param title what the subscriber calls it; the feed's own title goes before where nothing is given
 * @param interval how often to poll when the publisher asks for nothing slower; null for the service's default
 * @param fullText null for the service's default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feed(
        String url,
        @Nullable String title,
        @Nullable Duration interval,
        @Nullable FullText fullText) {

    /** The shortest interval that a feed may have. */
    public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    /**
     * Checks and normalises a subscription.
     *
     * @throws IllegalArgumentException saying in one line what is wrong
     */
    @JsonCreator
    public Feed {
        url = FeedUrl.of(url).toString();
        if (interval != null && interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException(
                    "the interval of " + url + " is below " + SHORTEST_INTERVAL.toSeconds() + " s");
        }
    }

    /** A subscription that leaves everything to the service's defaults. */
    public static Feed of(String url) {
        return new Feed(url, null, null, null);
    }

    /** The address. */
    public FeedUrl address() {
        return FeedUrl.of(url);
    }
}
