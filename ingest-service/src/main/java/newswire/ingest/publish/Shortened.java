package newswire.ingest.publish;

import java.util.List;
import newswire.events.FeedEntry;
import newswire.events.RawArticle;
import org.jspecify.annotations.Nullable;

/** Articles that are too large for an event, with less of them. */
final class Shortened {

    private static final int LONGEST_FIELD = 2000;

    private Shortened() {}

    static RawArticle withoutPage(RawArticle article, int bytes) {
        var error = article.page() == null
                ? article.pageError()
                : "the page would make an event of " + bytes + " bytes, more than is allowed";
        return new RawArticle(
                article.id(),
                article.revision(),
                article.changed(),
                article.site(),
                article.feed(),
                article.alsoIn(),
                article.entry(),
                null,
                error,
                article.fetchedAt());
    }

    static RawArticle withoutTexts(RawArticle article, int bytes) {
        var entry = article.entry();
        var shortened = withoutPage(article, bytes);
        return new RawArticle(
                shortened.id(),
                shortened.revision(),
                shortened.changed(),
                shortened.site(),
                shortened.feed(),
                shortened.alsoIn(),
                new FeedEntry(
                        cut(entry.guid()),
                        cut(entry.link()),
                        cut(entry.title()),
                        List.of(),
                        entry.published(),
                        entry.updated(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        cut(entry.language()),
                        true),
                null,
                shortened.pageError(),
                shortened.fetchedAt());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD);
    }
}
