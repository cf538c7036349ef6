package newswire.ingest.parse.discover;

import org.jspecify.annotations.Nullable;

/**
 * A feed that a page leads to.
 *
 * @param url absolute
 * @param title as the page names it
 * @param type what the page, or else the address, says that it is
 * @param origin how it was found
 */
public record FoundFeed(String url, @Nullable String title, Type type, Origin origin) {

    /** Kinds of feed. */
    public enum Type {
        RSS,
        ATOM,
        JSON,
        UNKNOWN
    }

    /** How feeds are found, the most reliable first. */
    public enum Origin {
        /** The page declares it in its head. */
        DECLARED,
        /** The page links to it for its readers. */
        ANCHOR,
        /** A place where sites of its kind often keep one; nobody said that it exists. */
        WELL_KNOWN
    }
}
