package newswire.cli.parse;

import java.util.List;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.discover.FeedDiscovery;
import newswire.ingest.parse.discover.FoundFeed;

/** The feeds of a web page, in words. */
final class DiscoveredFeeds {

    private DiscoveredFeeds() {}

    static List<String> of(FeedDocument page) {
        List<FoundFeed> feeds = FeedDiscovery.find(page);
        if (feeds.isEmpty() && page.location() != null) {
            feeds = FeedDiscovery.wellKnownPlaces(page.location().toString());
        }
        return feeds.stream()
                .map(feed -> feed.url()
                        + (feed.title() == null ? "" : "  " + feed.title())
                        + (feed.origin() == FoundFeed.Origin.WELL_KNOWN ? "  (worth a try)" : ""))
                .toList();
    }
}
