package newswire.ingest.poll;

import java.time.Instant;
import java.util.List;
import newswire.events.ArticlePage;
import newswire.events.FeedEntry;
import newswire.events.FeedReference;
import newswire.events.RawArticle;
import newswire.events.RetractedArticle;
import newswire.ingest.feed.Feed;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.identify.Sighting;
import newswire.ingest.parse.Content;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.ParsedFeed;
import org.jspecify.annotations.Nullable;

/** Makes raw articles of fresh entries, and retractions of those that were taken back. */
final class RawArticles {

    private static final int MOST_OTHER_FEEDS = 100;

    private RawArticles() {}

    /** @param alsoIn see {@link RawArticle#alsoIn()} */
    static RawArticle of(
            Feed feed,
            ParsedFeed document,
            Sighting.Fresh fresh,
            List<String> alsoIn,
            ArticlePages.Page page,
            Instant fetchedAt) {
        return new RawArticle(
                fresh.known().articleId(),
                fresh.known().revision(),
                fresh.changed(),
                feed.address().site(),
                reference(feed, document),
                alsoIn.stream().limit(MOST_OTHER_FEEDS).toList(),
                entry(fresh.entry()),
                found(page),
                error(page),
                fetchedAt);
    }

    private static @Nullable String error(ArticlePages.Page page) {
        return switch (page) {
            case ArticlePages.Page.Missing missing -> missing.reason();
            case ArticlePages.Page.NotNow notNow -> notNow.reason();
            case ArticlePages.Page.Gone gone -> "HTTP status 410";
            case ArticlePages.Page.Disallowed disallowed -> "robots.txt forbids it";
            case ArticlePages.Page.Found found -> null;
            case ArticlePages.Page.NotWanted notWanted -> null;
        };
    }

    /** @param reason see {@link RetractedArticle#reason()} */
    static RetractedArticle retraction(
            Feed feed,
            ParsedFeed document,
            KnownEntry known,
            @Nullable String url,
            String reason,
            @Nullable Instant statedAt,
            Instant fetchedAt) {
        return new RetractedArticle(
                known.articleId(),
                known.revision(),
                url,
                feed.address().site(),
                reference(feed, document),
                reason,
                statedAt,
                fetchedAt);
    }

    private static FeedReference reference(Feed feed, ParsedFeed document) {
        return new FeedReference(
                feed.url(),
                document.title() == null ? feed.title() : document.title(),
                document.link(),
                document.language());
    }

    private static @Nullable ArticlePage found(ArticlePages.Page page) {
        return page instanceof ArticlePages.Page.Found found ? found.page() : null;
    }

    private static FeedEntry entry(ParsedEntry entry) {
        return new FeedEntry(
                entry.guid(),
                entry.link(),
                entry.title(),
                entry.authors().stream()
                        .map(author -> new FeedEntry.Person(author.name(), author.email(), author.uri()))
                        .toList(),
                entry.published(),
                entry.updated(),
                entry.summaryHtml(),
                content(entry.contents()),
                entry.categories().stream()
                        .map(category -> new FeedEntry.Category(category.term(), category.scheme(), category.label()))
                        .toList(),
                entry.enclosures().stream()
                        .map(file -> new FeedEntry.Enclosure(file.url(), file.type(), file.length()))
                        .toList(),
                entry.language(),
                null);
    }

    private static @Nullable String content(List<Content> contents) {
        return contents.stream()
                .map(Content::value)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
