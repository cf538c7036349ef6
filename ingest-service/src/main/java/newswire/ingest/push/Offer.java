package newswire.ingest.push;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import newswire.ingest.fetch.http.WebUrl;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.parse.map.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher offers to subscribers (WebSub, section 4): hubs in the publisher's order, and the topic, which is the
 * address that the feed gives itself.
 */
record Offer(List<String> hubs, String topic) {

    private static final int MOST_HUBS = 5;

    /**
     * The offer of a document: of its {@code Link} headers first, then of the document itself; null when there is none. A
     * feed that names hubs but not itself is known to them by where it was found.
     */
    static @Nullable Offer of(URI location, List<String> linkHeaders, ParsedFeed document) {
        var stated = addresses(location, LinkHeader.targets(linkHeaders, "hub"));
        var hubs = stated.isEmpty() ? addresses(location, document.hubs()) : stated;
        if (hubs.isEmpty()) {
            return null;
        }
        var self = addresses(location, LinkHeader.targets(linkHeaders, "self"));
        var own = document.selfLink() == null ? List.<String>of() : addresses(location, List.of(document.selfLink()));
        return new Offer(
                hubs, Stream.of(self, own).flatMap(List::stream).findFirst().orElse(location.toString()));
    }

    private static List<String> addresses(URI base, List<String> stated) {
        return stated.stream()
                .<String>mapMulti((address, found) -> {
                    try {
                        var whole = Addresses.resolve(
                                base.toString(), URI.create(address).toString());
                        if (whole != null && WebUrl.of(whole) != null) {
                            found.accept(whole);
                        }
                    } catch (IllegalArgumentException e) {
                        // no address, so no hub
                    }
                })
                .distinct()
                .limit(MOST_HUBS)
                .toList();
    }
}
