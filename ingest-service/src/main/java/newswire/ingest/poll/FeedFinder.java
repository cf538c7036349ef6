package newswire.ingest.poll;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import newswire.ingest.feed.Feed;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.OwnHeaders;
import newswire.ingest.fetch.Validators;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.discover.FeedDiscovery;
import newswire.ingest.parse.discover.FoundFeed;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a user what is behind an address: a feed, or a page and the feeds that it offers. Asks as polls do: one request
 * at a time to a host, within the same bounds and rules for addresses. Thread-safe.
 */
public final class FeedFinder {

    private static final int MOST_GUESSES = 4;

    private final HttpFetcher fetcher;
    private final Courtesy courtesy;
    private final Credentials credentials;
    private final FeedParser parser = new FeedParser();

    FeedFinder(HttpFetcher fetcher, Courtesy courtesy, Credentials credentials) {
        this.fetcher = fetcher;
        this.courtesy = courtesy;
        this.credentials = credentials;
    }

    /** What is behind an address. */
    public sealed interface Found {

        /** A feed. */
        record AFeed(String url, @Nullable String title) implements Found {}

        /**
         * A page.
         *
         * @param feeds that it declares or links to, or that were found where sites often keep one; the best first
         */
        record APage(List<FoundFeed> feeds) implements Found {}

        /** Neither, or nothing that could be had. */
        record Nothing(String reason) implements Found {}
    }

    /** Looks behind the address of a feed, with the feed's own headers and credentials. */
    public Found look(Feed feed) throws InterruptedException {
        var url = feed.address().uri();
        return look(url, credentials.headers(url.toString(), feed.headers(), feed.credentials()));
    }

    private Found look(URI url, OwnHeaders own) throws InterruptedException {
        return switch (fetch(url, own)) {
            case FetchOutcome.Fetched fetched -> read(url, document(fetched), own);
            case FetchOutcome.Failed failed -> new Found.Nothing(failed.reason());
            case FetchOutcome.NotAsked notAsked -> new Found.Nothing(notAsked.reason());
            case FetchOutcome.Gone gone -> new Found.Nothing("HTTP status 410");
            case FetchOutcome.NotModified same -> new Found.Nothing("HTTP status 304 to an unconditional request");
        };
    }

    private Found read(URI url, FeedDocument document, OwnHeaders own) throws InterruptedException {
        return switch (parser.parse(document)) {
            case ParseOutcome.Parsed parsed ->
                new Found.AFeed(url.toString(), parsed.feed().title());
            case ParseOutcome.Refused refused -> {
                if (refused.cause() != ParseOutcome.Cause.WEB_PAGE) {
                    yield new Found.Nothing(refused.reason());
                }
                var feeds = FeedDiscovery.find(document);
                yield new Found.APage(feeds.isEmpty() ? guessed(url, own) : feeds);
            }
        };
    }

    /** A page that names none: asks where sites often keep one, until there is one. */
    private List<FoundFeed> guessed(URI page, OwnHeaders own) throws InterruptedException {
        var found = new ArrayList<FoundFeed>();
        var places = FeedDiscovery.wellKnownPlaces(page.toString());
        for (var place : places.subList(0, Math.min(MOST_GUESSES, places.size()))) {
            if (fetch(URI.create(place.url()), own) instanceof FetchOutcome.Fetched fetched
                    && parser.parse(document(fetched)) instanceof ParseOutcome.Parsed parsed) {
                found.add(new FoundFeed(place.url(), parsed.feed().title(), place.type(), place.origin()));
                break;
            }
        }
        return found;
    }

    private FetchOutcome fetch(URI url, OwnHeaders own) throws InterruptedException {
        return fetcher.fetchFeed(url, Validators.NONE, own, courtesy.of(url.toString()));
    }

    private static FeedDocument document(FetchOutcome.Fetched fetched) {
        return new FeedDocument(
                fetched.body(),
                fetched.contentType(),
                fetched.location(),
                fetched.contentLocation(),
                fetched.contentLanguage());
    }
}
