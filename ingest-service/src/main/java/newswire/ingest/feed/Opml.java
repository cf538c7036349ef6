package newswire.ingest.feed;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * OPML 2.0 subscription lists: outlines that carry an {@code xmlUrl}, nested in others that are folders. What OPML has no
 * word for (interval, full text, pause, headers, the name of credentials, filters) stands in attributes of {@link
 * #NAMESPACE}, so that it survives the way out of one Newswire and into another.
 */
public final class Opml {

    /** Of the attributes that other readers pass over. */
    static final String NAMESPACE = "urn:newswire:opml:1";

    private Opml() {}

    /**
     * What an OPML file holds.
     *
     * @param feeds each URL once
     * @param rejected outlines that can't be subscribed to, a line of text each
     */
    public record Subscriptions(List<Feed> feeds, List<String> rejected) {}

    /**
     * Reads a subscription list. Never looks outside the document.
     *
     * @throws IllegalArgumentException saying what is wrong and in which line, when this is no OPML
     */
    public static Subscriptions read(InputStream opml) {
        return OpmlReader.read(opml);
    }

    /** Writes a subscription list. */
    public static String write(Collection<Feed> feeds) {
        return write(feeds, feed -> null);
    }

    /**
     * Writes a subscription list.
     *
     * @param ownTitle what the feed calls itself, shown where the subscriber has no title for it; null when nobody knows
     */
    public static String write(Collection<Feed> feeds, Function<Feed, @Nullable String> ownTitle) {
        return OpmlWriter.write(feeds, ownTitle);
    }
}
