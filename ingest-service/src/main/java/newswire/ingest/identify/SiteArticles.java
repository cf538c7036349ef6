package newswire.ingest.identify;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which feed of a site publishes which article: the first that brought it. All feeds of a site are with one instance, so
 * this needs no coordination beyond the process. Thread-safe.
 */
public final class SiteArticles {

    private final Map<String, String> publishers = new ConcurrentHashMap<>();

    /** Learns what is remembered of a feed. */
    public void remember(String feedUrl, Collection<KnownEntry> entries) {
        for (var entry : entries) {
            if (entry.owner()) {
                publishers.putIfAbsent(entry.articleId(), feedUrl);
            }
        }
    }

    /** Claims the article for the feed; false when another feed of the site publishes it. */
    public boolean claim(String articleId, String feedUrl) {
        return publishers.computeIfAbsent(articleId, id -> feedUrl).equals(feedUrl);
    }

    /** Gives an article back that was claimed but not published. */
    public void release(String articleId, String feedUrl) {
        publishers.remove(articleId, feedUrl);
    }

    /** Gives all articles of a feed back that is no longer subscribed to. */
    public void releaseAll(String feedUrl) {
        publishers.values().removeIf(feedUrl::equals);
    }
}
