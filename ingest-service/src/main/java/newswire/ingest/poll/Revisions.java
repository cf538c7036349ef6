package newswire.ingest.poll;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.identify.PageRetry;
import newswire.ingest.identify.Sighting;
import newswire.ingest.identify.SiteArticles;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.publish.ArticleRecord;
import newswire.ingest.publish.NotPublishedException;
import org.jspecify.annotations.Nullable;

/** Makes the next event of an article: fetches the page of a fresh entry, takes back what the publisher took back. */
final class Revisions {

    private final ArticlePages pages;
    private final PagePolicy policy;
    private final long maxEventBytes;
    private final PollMetrics metrics;
    private final RandomGenerator random;

    Revisions(ArticlePages pages, PagePolicy policy, long maxEventBytes, PollMetrics metrics, RandomGenerator random) {
        this.pages = pages;
        this.policy = policy;
        this.maxEventBytes = maxEventBytes;
        this.metrics = metrics;
        this.random = random;
    }

    /**
     * An article, or the retraction of one that was published before its page was taken away.
     *
     * @throws NotPublishedException when its page is another instance's to fetch
     */
    Revision of(
            Feed feed, Share share, ParsedFeed document, Sighting.Fresh fresh, SiteArticles articles, Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var page = pages.fetch(fresh.entry(), feed, share, policy.fullText(feed));
        metrics.page(outcome(page));
        return of(feed, document, fresh, page, articles, fetchedAt)
                .with(fresh.known().withPage(retry(feed, page, 0, fetchedAt)));
    }

    /**
     * What comes of trying again for the page of an entry that is as it was: the article's next revision once the page is
     * there, nothing as long as it is not.
     *
     * @throws NotPublishedException when its page is another instance's to fetch
     */
    Revision again(
            Feed feed, Share share, ParsedFeed document, Sighting.Seen seen, SiteArticles articles, Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var known = seen.known();
        var due = known.page();
        if (due == null || !policy.wants(feed, due)) {
            return Revision.none(known.withPage(null));
        }
        var page = pages.fetch(seen.entry(), feed, share, policy.fullText(feed));
        metrics.pageRetried(outcome(page));
        return switch (page) {
            case ArticlePages.Page.Found found -> of(feed, document, withPage(seen), page, articles, fetchedAt);
            case ArticlePages.Page.Gone gone -> of(feed, document, withPage(seen), page, articles, fetchedAt);
            default -> Revision.none(known.withPage(retry(feed, page, due.tried() + 1, fetchedAt)));
        };
    }

    private static Sighting.Fresh withPage(Sighting.Seen seen) {
        return new Sighting.Fresh(seen.entry(), seen.known().nextRevision(), List.of("page"));
    }

    private @Nullable PageRetry retry(Feed feed, ArticlePages.Page page, int tried, Instant now) {
        return page instanceof ArticlePages.Page.NotNow notNow
                ? policy.next(feed, tried, now, notNow.notBefore())
                : null;
    }

    private Revision of(
            Feed feed,
            ParsedFeed document,
            Sighting.Fresh fresh,
            ArticlePages.Page page,
            SiteArticles articles,
            Instant fetchedAt) {
        var known = fresh.known();
        if (page instanceof ArticlePages.Page.Gone && known.revision() > 1) {
            var gone =
                    RawArticles.retraction(feed, document, known, fresh.entry().link(), "gone", null, fetchedAt);
            return new Revision(known, ArticleRecord.of(gone, random), "retracted");
        }
        var alsoIn = articles.otherFeeds(known.articleId(), feed.url());
        var article = RawArticles.of(feed, document, fresh, alsoIn, page, fetchedAt);
        return new Revision(
                known, ArticleRecord.of(article, maxEventBytes, random), known.revision() == 1 ? "new" : "revised");
    }

    /** The retraction of a deleted entry. */
    Revision of(Feed feed, ParsedFeed document, Sighting.Retracted retracted, Instant fetchedAt) {
        var known = retracted.known();
        var retraction =
                RawArticles.retraction(feed, document, known, null, "deletedEntry", retracted.statedAt(), fetchedAt);
        return new Revision(known, ArticleRecord.of(retraction, random), "retracted");
    }

    private static String outcome(ArticlePages.Page page) {
        return switch (page) {
            case ArticlePages.Page.Found found -> "found";
            case ArticlePages.Page.Missing missing -> "missing";
            case ArticlePages.Page.NotNow notNow -> "missing";
            case ArticlePages.Page.Gone gone -> "gone";
            case ArticlePages.Page.Disallowed disallowed -> "disallowed";
            case ArticlePages.Page.NotWanted notWanted -> "not-wanted";
        };
    }
}
