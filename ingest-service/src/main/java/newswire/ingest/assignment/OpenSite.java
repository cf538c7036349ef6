package newswire.ingest.assignment;

import newswire.ingest.identify.SiteArticles;

/**
 * A site that is being worked on, until it is closed.
 *
 * @param articles the same for all that have the site open
 */
public record OpenSite(SiteArticles articles, Runnable leaving) implements AutoCloseable {

    @Override
    public void close() {
        leaving.run();
    }
}
