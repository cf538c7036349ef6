package newswire.ingest.identify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a site: which feed publishes which of them (the first that brought it), which feeds have shown it, and
 * its latest revision. All feeds of a site are with one instance, so this needs no coordination beyond the process. All of
 * it can be {@linkplain #remember learnt} from what the feeds remember of their entries. Thread-safe.
 */
public final class SiteArticles {

    private final Map<String, Article> articles = new ConcurrentHashMap<>();
    private final Map<String, String> claims = new ConcurrentHashMap<>(); // of what was never published, by article

    /**
     * How far an article has got.
     *
     * @param revision the highest that any feed of the site knows of; 0 when there is none
     * @param fingerprint of what was published last, in the words of the feed that did; null when that is not known
     * @param was the same before the last change; null when that is not known, or there was none
     */
    record Published(
            int revision,
            @Nullable String fingerprint,
            @Nullable String was) {

        static final Published NOTHING = new Published(0, null, null);

        /** As far as a feed knows that remembers this. */
        static Published of(KnownEntry entry) {
            return entry.owner()
                    ? new Published(entry.revision(), entry.published(), entry.was())
                    : new Published(entry.revision(), null, null);
        }

        Published atLeast(int other) {
            return other > revision ? new Published(other, fingerprint, was) : this;
        }

        /** Whether just this was published last. */
        boolean says(Fingerprint shown) {
            return fingerprint != null && shown.matches(fingerprint);
        }
    }

    /** @param feeds those that have shown the article, without doubles, in no order */
    private record Article(@Nullable String publisher, List<String> feeds, Published published) {

        static final Article UNKNOWN = new Article(null, List.of(), Published.NOTHING);

        Article shownBy(String feed) {
            return feeds.contains(feed)
                    ? this
                    : new Article(
                            publisher,
                            Stream.concat(feeds.stream(), Stream.of(feed)).toList(),
                            published);
        }

        Article publishedBy(String feed) {
            return publisher == null ? new Article(feed, feeds, published) : this;
        }

        Article with(String feed, KnownEntry entry) {
            var owner = entry.owner() && publisher == null ? feed : publisher;
            return entry.owner() && feed.equals(owner)
                    ? new Article(owner, feeds, Published.of(entry).atLeast(published.revision()))
                    : new Article(owner, feeds, published.atLeast(entry.revision()));
        }

        /** Null when no feed is left. */
        @Nullable
        Article without(String feed) {
            if (!feeds.contains(feed)) {
                return this;
            }
            var others = feeds.stream().filter(other -> !other.equals(feed)).toList();
            return others.isEmpty() ? null : new Article(feed.equals(publisher) ? null : publisher, others, published);
        }
    }

    /** Learns what a feed remembers of entries, from its stored state or after a commit. The order does not matter. */
    public void remember(String feedUrl, Collection<KnownEntry> entries) {
        for (var entry : entries) {
            articles.compute(
                    entry.articleId(),
                    (id, known) -> (known == null ? Article.UNKNOWN : known)
                            .shownBy(feedUrl)
                            .with(feedUrl, entry));
            claims.remove(entry.articleId());
        }
        tellWhoWaits();
    }

    /** Claims the article for the feed, which shows it; false when another feed of the site publishes it. */
    public boolean claim(String articleId, String feedUrl) {
        var article = articles.compute(
                articleId,
                (id, known) -> (known == null ? Article.UNKNOWN : known)
                        .shownBy(feedUrl)
                        .publishedBy(feedUrl));
        var isOurs = feedUrl.equals(article.publisher());
        if (isOurs && article.published().revision() == 0) {
            claims.put(articleId, feedUrl);
        }
        return isOurs;
    }

    /**
     * Waits until none of these articles is claimed by another feed and not yet published. What a feed makes known of an
     * article that another publishes must not be known before that is: if it never were, its first revision would be
     * missing. Whoever waits must have published, or given back, what it has claimed itself.
     *
     * @return false when one of them was given back, and so is nobody's
     */
    public boolean awaitOthers(Collection<String> articleIds, String feedUrl) throws InterruptedException {
        synchronized (claims) {
            while (articleIds.stream()
                    .anyMatch(id -> !claims.getOrDefault(id, feedUrl).equals(feedUrl))) {
                claims.wait();
            }
        }
        return articleIds.stream().allMatch(id -> latest(id) > 0);
    }

    private void tellWhoWaits() {
        synchronized (claims) {
            claims.notifyAll();
        }
    }

    /** The highest revision of the article that any feed of the site knows of; 0 when there is none. */
    int latest(String articleId) {
        return published(articleId).revision();
    }

    Published published(String articleId) {
        return articles.getOrDefault(articleId, Article.UNKNOWN).published();
    }

    /** The feeds of the site, other than this one, that have shown the article, in the order of their URLs. */
    public List<String> otherFeeds(String articleId, String feedUrl) {
        return articles.getOrDefault(articleId, Article.UNKNOWN).feeds().stream()
                .filter(feed -> !feed.equals(feedUrl))
                .sorted()
                .toList();
    }

    /** Gives those articles back that the feed has claimed and not published. */
    public void releaseClaims(String feedUrl) {
        claims.forEach((id, claimer) -> {
            if (claimer.equals(feedUrl)) {
                release(id, feedUrl);
                claims.remove(id, feedUrl);
            }
        });
        tellWhoWaits();
    }

    /** Gives all articles of a feed back that is no longer subscribed to. */
    public void releaseAll(String feedUrl) {
        articles.keySet().forEach(id -> release(id, feedUrl));
        releaseClaims(feedUrl);
    }

    private void release(String articleId, String feedUrl) {
        articles.computeIfPresent(articleId, (id, article) -> article.without(feedUrl));
    }
}
