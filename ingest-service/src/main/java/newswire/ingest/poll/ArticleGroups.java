package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.identify.Sighting;
import newswire.ingest.identify.SiteArticles;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.publish.ArticleRecord;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.TransactionalPublisher;

/**
 * Commits a document's articles in groups as they are ready, since pages can take long to fetch: each group makes its
 * entries known with it.
 */
final class ArticleGroups {

    private static final int MOST_TOGETHER = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Revisions revisions;
    private final TransactionalPublisher publisher;
    private final PollMetrics metrics;
    private final Clock clock;

    ArticleGroups(Revisions revisions, TransactionalPublisher publisher, PollMetrics metrics, Clock clock) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What is committed of a document.
     *
     * @param memory of the feed after the last group
     * @param revisions by the id of their article
     */
    record Committed(FeedMemory memory, Map<String, Revision> revisions) {

        KnownEntry known(Sighting sighting) {
            var revision = revisions.get(sighting.known().articleId());
            return revision == null ? sighting.known() : revision.known();
        }

        boolean isPublished(Sighting sighting) {
            var revision = revisions.get(sighting.known().articleId());
            return revision != null && revision.record() != null;
        }
    }

    /** Publishes what becomes of all of {@code entries}, in their order. */
    Committed publish(
            Feed feed,
            Share share,
            FeedMemory before,
            ParsedFeed document,
            List<Sighting> entries,
            SiteArticles articles,
            Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var unpublished = new ArrayDeque<>(entries);
        var memory = before;
        var revisions = new HashMap<String, Revision>();
        while (!unpublished.isEmpty()) {
            var group = new ArrayList<Revision>();
            var until = clock.instant().plus(LONGEST_WAIT);
            for (var entry : unpublished) {
                group.add(revision(feed, share, document, entry, articles, fetchedAt));
                if (group.size() == MOST_TOGETHER || clock.instant().isAfter(until)) {
                    break;
                }
            }
            var known = group.reversed().stream().map(Revision::known).toList();
            var next = new FeedMemory(memory.poll(), memory.entries().with(known));
            publisher.publish(Publication.of(share, feed.url(), records(group), memory, next));
            articles.remember(feed.url(), known);
            count(group);
            group.forEach(revision -> revisions.put(revision.known().articleId(), revision));
            group.forEach(done -> unpublished.remove());
            memory = next;
        }
        return new Committed(memory, revisions);
    }

    private Revision revision(
            Feed feed, Share share, ParsedFeed document, Sighting sighting, SiteArticles articles, Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        return switch (sighting) {
            case Sighting.Fresh fresh -> revisions.of(feed, share, document, fresh, articles, fetchedAt);
            case Sighting.Seen seen -> revisions.again(feed, share, document, seen, articles, fetchedAt);
            case Sighting.Retracted retracted -> revisions.of(feed, document, retracted, fetchedAt);
        };
    }

    /** The events of revisions, less those of which nothing is published. */
    static List<ArticleRecord> records(List<Revision> revisions) {
        return revisions.stream().map(Revision::record).filter(Objects::nonNull).toList();
    }

    /** Counts what is committed. */
    void count(List<Revision> published) {
        published.stream()
                .filter(revision -> revision.record() != null)
                .forEach(revision -> metrics.entries(revision.sighting(), 1));
    }
}
