package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article as it came in: everything needed to enrich it, now or again later.
 *
 * @param id stable for the article's life and the same in all feeds of a publisher
 * @param revision 1 for the first sight of the article, one more for each change
 * @param changed what differs from the revision before, e.g. {@code title}, {@code summary}, {@code content},
 *     {@code authors} of the feed's entry, or {@code page} where that could not be had before; empty on a first revision and where it is not known
 * @param site registrable domain of the feed
 * @param alsoIn URLs of the site's other feeds that had shown the article when the feed was fetched
 * @param page the article's page, when the feed's policy asks for it and it could be fetched
 * @param pageError why {@code page} is absent although it was asked for, in one sentence
 * @param fetchedAt when the feed was fetched that showed this revision
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RawArticle(
        String id,
        int revision,
        List<String> changed,
        String site,
        FeedReference feed,
        List<String> alsoIn,
        FeedEntry entry,
        @Nullable ArticlePage page,
        @Nullable String pageError,
        Instant fetchedAt) {

    public RawArticle {
        changed = Absent.toEmpty(changed);
        alsoIn = Absent.toEmpty(alsoIn);
    }

    /** A revision of which it is not known what changed, shown by one feed only. */
    public RawArticle(
            String id,
            int revision,
            String site,
            FeedReference feed,
            FeedEntry entry,
            @Nullable ArticlePage page,
            @Nullable String pageError,
            Instant fetchedAt) {
        this(id, revision, List.of(), site, feed, List.of(), entry, page, pageError, fetchedAt);
    }
}
