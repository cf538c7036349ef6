package newswire.ingest.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import newswire.ingest.identify.SiteArticles;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes which article, of the sites that are being worked on: gathered when the first of a site's feeds has changed,
 * shared by those that change meanwhile, dropped after the last. Between that, all of it is in the feeds' entries.
 * Thread-safe.
 */
final class OpenSites {

    private final Function<String, SiteArticles> gathering;
    private final Map<String, Open> sites = new HashMap<>();

    /** @param gathering from a site to what the entries of its feeds say */
    OpenSites(Function<String, SiteArticles> gathering) {
        this.gathering = gathering;
    }

    private static final class Open {

        private int users;
        private @Nullable SiteArticles articles;

        synchronized SiteArticles articles(String site, Function<String, SiteArticles> gathering) {
            var known = articles;
            if (known == null) {
                known = gathering.apply(site);
                articles = known;
            }
            return known;
        }

        synchronized void releaseAll(String feedUrl) {
            if (articles != null) {
                articles.releaseAll(feedUrl);
            }
        }
    }

    OpenSite open(String site) {
        Open open;
        synchronized (sites) {
            open = sites.computeIfAbsent(site, name -> new Open());
            open.users++;
        }
        try {
            return new OpenSite(open.articles(site, gathering), () -> leave(site));
        } catch (RuntimeException e) {
            leave(site);
            throw e;
        }
    }

    /** A feed is no longer subscribed to. */
    void releaseAll(String site, String feedUrl) {
        Open open;
        synchronized (sites) {
            open = sites.get(site);
        }
        if (open != null) {
            open.releaseAll(feedUrl);
        }
    }

    private void leave(String site) {
        synchronized (sites) {
            sites.computeIfPresent(site, (name, open) -> --open.users == 0 ? null : open);
        }
    }
}
