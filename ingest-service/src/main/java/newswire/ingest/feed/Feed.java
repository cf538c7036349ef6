package newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import newswire.ingest.fetch.RequestHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A subscription: the value of {@code newswire.feeds.v1} under the key {@code url}.
 *
 * @param url in the spelling of {@link FeedUrl}
 * @param title what the subscriber calls it; the feed's own title goes before where nothing is given
 * @param link the website that the feed belongs to
 * @param folder where the subscriber keeps it, in the spelling of {@link Folder}
 * @param interval how often to poll when the publisher asks for nothing slower; null for the service's default
 * @param fullText null for the service's default
 * @param pageRetries how often a page that could not be had is tried again; null for the service's default
 * @param paused true while it is not to be polled, else null
 * @param resumedAt when a user last wanted it to be polled although its publisher had withdrawn it
 * @param headers to be sent with its requests beside the poller's own; no secrets
 * @param credentials the name of what its requests are authorised with; the value is in the configuration alone
 * @param filters which of its entries are wanted; null for all
 * @param identity how its entries are told apart; null where that is learnt
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Feed(
        String url,
        @Nullable String title,
        @Nullable String link,
        @Nullable String folder,
        @Nullable Duration interval,
        @Nullable FullText fullText,
        @Nullable Integer pageRetries,
        @Nullable Boolean paused,
        @Nullable Instant resumedAt,
        Map<String, String> headers,
        @Nullable String credentials,
        @Nullable Filters filters,
        @Nullable Identity identity) {

    /** The shortest interval that a feed may have. */
    public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    /** The longest interval that a feed may have. */
    public static final Duration LONGEST_INTERVAL = Duration.ofDays(366);

    /** The most retries of a page that a feed may want. */
    public static final int MOST_PAGE_RETRIES = 10;

    private static final Pattern CREDENTIALS = Pattern.compile("[\\w.-]{1,100}");

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
        if (interval != null && interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("the interval of " + url + " is above " + LONGEST_INTERVAL.toDays()
                    + " days; one can be paused instead");
        }
        if (pageRetries != null && (pageRetries < 0 || pageRetries > MOST_PAGE_RETRIES)) {
            throw new IllegalArgumentException("pageRetries is 0 to " + MOST_PAGE_RETRIES + ", not " + pageRetries);
        }
        folder = Folder.normalized(folder);
        headers = RequestHeaders.checked(headers);
        credentials = credentials == null || credentials.isBlank() ? null : credentials.strip();
        if (credentials != null && !CREDENTIALS.matcher(credentials).matches()) {
            throw new IllegalArgumentException("credentials of a feed are a name of letters, digits, '-', '_' and '.',"
                    + " whose value is in the configuration");
        }
        filters = Filters.orNull(filters);
        identity = identity == Identity.AUTOMATIC ? null : identity;
        paused = Boolean.TRUE.equals(paused) ? true : null;
    }

    /** A subscription that leaves all else to the service's defaults. */
    public Feed(String url, @Nullable String title, @Nullable Duration interval, @Nullable FullText fullText) {
        this(url, title, null, null, interval, fullText, null, null, null, Map.of(), null, null, null);
    }

    /** A subscription that leaves everything to the service's defaults. */
    public static Feed of(String url) {
        return new Feed(url, null, null, null);
    }

    /** The address. */
    public FeedUrl address() {
        return FeedUrl.of(url);
    }

    /** Whether it is to be polled: it is not paused. */
    public boolean wantsPolls() {
        return paused == null;
    }

    /** This, to be polled or not. */
    public Feed withPaused(boolean whether) {
        return new Feed(
                url,
                title,
                link,
                folder,
                interval,
                fullText,
                pageRetries,
                whether,
                resumedAt,
                headers,
                credentials,
                filters,
                identity);
    }

    /** This, wanted again at that moment. */
    public Feed withResumedAt(@Nullable Instant when) {
        return new Feed(
                url,
                title,
                link,
                folder,
                interval,
                fullText,
                pageRetries,
                paused,
                when,
                headers,
                credentials,
                filters,
                identity);
    }
}
