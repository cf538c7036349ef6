package newswire.ingest.poll;

import java.time.Instant;
import java.util.random.RandomGenerator;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.identify.Sighting;
import newswire.ingest.identify.SiteArticles;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.publish.ArticleRecord;

/** Makes the next event of an article: fetches the page of a fresh entry, takes back what the publisher took back. */
final class Revisions {

    private final ArticlePages pages;
    private final FullText defaultFullText;
    private final long maxEventBytes;
    private final PollMetrics metrics;
    private final RandomGenerator random;

    Revisions(
            ArticlePages pages,
            FullText defaultFullText,
            long maxEventBytes,
            PollMetrics metrics,
            RandomGenerator random) {
        this.pages = pages;
        this.defaultFullText = defaultFullText;
        this.maxEventBytes = maxEventBytes;
        this.metrics = metrics;
        this.random = random;
    }

    /** An article, or the retraction of one that was published before its page was taken away. */
    Revision of(Feed feed, ParsedFeed document, Sighting.Fresh fresh, SiteArticles articles, Instant fetchedAt)
            throws InterruptedException {
        var page = pages.fetch(fresh.entry(), feed, feed.fullText() == null ? defaultFullText : feed.fullText());
        metrics.page(outcome(page));
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
            case ArticlePages.Page.Gone gone -> "gone";
            case ArticlePages.Page.Disallowed disallowed -> "disallowed";
            case ArticlePages.Page.NotWanted notWanted -> "not-wanted";
        };
    }
}
