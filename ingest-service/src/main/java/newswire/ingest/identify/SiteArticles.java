package newswire.ingest.identify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a site: which feed publishes which of them (the first that brought it, until another has a change of an
 * article that the first no longer shows), which feeds have shown it, and its latest revision. All feeds of a site are with
 * one instance, so this needs no coordination beyond the process. All of it can be {@linkplain #remember learnt} from what
 * the feeds remember of their entries. Thread-safe.
 */
public final class SiteArticles {

    private final Map<String, SiteArticle> articles = new ConcurrentHashMap<>();
    private final Map<String, String> claims = new ConcurrentHashMap<>(); // of what was never published, by article
    private final Map<String, Hold> holds = new ConcurrentHashMap<>(); // by article
    private final Predicate<String> isAway;

    /** @param isAway whether a feed, by its URL, is not polled now, or in vain */
    public SiteArticles(Predicate<String> isAway) {
        this.isAway = isAway;
    }

    /**
     * A feed publishes an article and shows it in the document that is being dealt with.
     *
     * @param before what was known of the article before that document; null once what the document says is committed
     */
    private record Hold(String feed, @Nullable SiteArticle before) {}

    /**
     * Learns what a feed remembers of entries, from its stored state or after a commit. The order does not matter, since no
     * two feeds remember an article as theirs at the same revision.
     */
    public void remember(String feedUrl, Collection<KnownEntry> entries) {
        for (var entry : entries) {
            articles.compute(
                    entry.articleId(),
                    (id, known) -> (known == null ? SiteArticle.UNKNOWN : known)
                            .shownBy(feedUrl)
                            .with(feedUrl, entry));
            claims.remove(entry.articleId());
            holds.computeIfPresent(
                    entry.articleId(), (id, hold) -> feedUrl.equals(hold.feed()) ? new Hold(feedUrl, null) : hold);
        }
        tellWhoWaits();
    }

    /** Claims the article for the feed, which shows it; false when another feed of the site publishes it. */
    public boolean claim(String articleId, String feedUrl) {
        var article = articles.compute(articleId, (id, known) -> {
            var shown = (known == null ? SiteArticle.UNKNOWN : known).shownBy(feedUrl);
            return shown.isFor(feedUrl) ? held(id, feedUrl, shown) : shown;
        });
        var isOurs = feedUrl.equals(article.publisher());
        if (isOurs && article.published().revision() == 0) {
            claims.put(articleId, feedUrl);
        }
        return isOurs;
    }

    /**
     * Takes an article over for a feed that shows what its publisher will not publish.
     *
     * @param published what the feed goes by; when more has been published meanwhile, nothing is taken over
     * @return whether the article is this feed's to publish
     */
    boolean takeOver(String articleId, String feedUrl, Published published) {
        var article = articles.computeIfPresent(
                articleId,
                (id, known) -> isForsaken(id, known) && known.published().equals(published)
                        ? held(id, feedUrl, known)
                        : known);
        return article != null && feedUrl.equals(article.publisher());
    }

    private SiteArticle held(String id, String feedUrl, SiteArticle before) {
        holds.putIfAbsent(id, new Hold(feedUrl, before));
        return before.publishedBy(feedUrl);
    }

    /** Whether nobody publishes it, or the feed that does so neither shows it nor is about to, or is away. */
    private boolean isForsaken(String id, SiteArticle article) {
        var publisher = article.publisher();
        return publisher == null || !holds.containsKey(id) && (article.departed() || isAway.test(publisher));
    }

    /** Whether a feed that remembers this shows something that it would publish now, though the article is another's. */
    public boolean mayBeTakenOver(KnownEntries entries) {
        return entries.entries().stream()
                .filter(KnownEntry::isAhead)
                .map(KnownEntry::articleId)
                .anyMatch(id -> isForsaken(id, article(id)));
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
        return article(articleId).published();
    }

    private SiteArticle article(String articleId) {
        return articles.getOrDefault(articleId, SiteArticle.UNKNOWN);
    }

    /** The feeds of the site, other than this one, that have shown the article, in the order of their URLs. */
    public List<String> otherFeeds(String articleId, String feedUrl) {
        return article(articleId).feeds().stream()
                .filter(feed -> !feed.equals(feedUrl))
                .sorted()
                .toList();
    }

    /** Gives those articles back that the feed has claimed and not published; it is not publishing anything now. */
    public void releaseClaims(String feedUrl) {
        holds.forEach((id, hold) -> {
            if (hold.feed().equals(feedUrl)) {
                articles.computeIfPresent(id, (same, article) -> giveBack(article, hold));
                holds.remove(id, hold);
            }
        });
        claims.forEach((id, claimer) -> {
            if (claimer.equals(feedUrl)) {
                release(id, feedUrl);
                claims.remove(id, feedUrl);
            }
        });
        tellWhoWaits();
    }

    /** What was not published is published by whom it was before. */
    private static SiteArticle giveBack(SiteArticle article, Hold hold) {
        var before = hold.before();
        return before == null || !hold.feed().equals(article.publisher()) ? article : article.asBefore(before);
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
