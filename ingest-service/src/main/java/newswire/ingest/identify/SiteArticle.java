package newswire.ingest.identify;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the feeds of a site make of an article that one or more of them show.
 *
 * @param publisher the feed that publishes it; null while none does
 * @param since the article's revision at which that feed began to publish it, or last did. Of several feeds that remember the
 *     article as theirs the one with the highest revision has taken it over from the others
 * @param departed whether the publisher's last document does not show it
 * @param feeds those that have shown it, without doubles, in no order
 */
record SiteArticle(@Nullable String publisher, int since, boolean departed, List<String> feeds, Published published) {

    static final SiteArticle UNKNOWN = new SiteArticle(null, 0, false, List.of(), Published.NOTHING);

    SiteArticle shownBy(String feed) {
        return feeds.contains(feed)
                ? this
                : new SiteArticle(
                        publisher,
                        since,
                        departed,
                        Stream.concat(feeds.stream(), Stream.of(feed)).toList(),
                        published);
    }

    /** Whether it is this feed's, or nobody's and so this feed's for the asking. */
    boolean isFor(String feed) {
        return publisher == null || feed.equals(publisher);
    }

    /** Published by this feed, which shows it. */
    SiteArticle publishedBy(String feed) {
        return new SiteArticle(feed, published.revision(), false, feeds, published);
    }

    /** As a feed remembers it. */
    SiteArticle with(String feed, KnownEntry entry) {
        var isWordOfThePublisher =
                entry.owner() && (publisher == null || feed.equals(publisher) || entry.revision() > since);
        return isWordOfThePublisher
                ? new SiteArticle(
                        feed,
                        entry.revision(),
                        entry.departed(),
                        feeds,
                        Published.of(entry).atLeast(published.revision()))
                : new SiteArticle(publisher, since, departed, feeds, published.atLeast(entry.revision()));
    }

    /** Published by whom it was before. */
    SiteArticle asBefore(SiteArticle before) {
        return before.publisher == null || feeds.contains(before.publisher)
                ? new SiteArticle(before.publisher, before.since, before.departed, feeds, published)
                : new SiteArticle(null, 0, false, feeds, published); // it is not subscribed to any more
    }

    /** When a feed is no longer subscribed to; null when none is left. */
    @Nullable
    SiteArticle without(String feed) {
        if (!feeds.contains(feed)) {
            return this;
        }
        var others = feeds.stream().filter(other -> !other.equals(feed)).toList();
        if (others.isEmpty()) {
            return null;
        }
        return feed.equals(publisher)
                ? new SiteArticle(null, 0, false, others, published)
                : new SiteArticle(publisher, since, departed, others, published);
    }
}
