package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.identify.EntryIdentifier;
import newswire.ingest.identify.IdentityPolicy;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.identify.Retractions;
import newswire.ingest.identify.Sighting;
import newswire.ingest.identify.SiteArticles;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.publish.ArticleRecord;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is fresh in a document, the oldest first. Pages can take long to fetch, so articles are committed in
 * groups as they are ready; each group makes its entries known with it, and only the last one the whole document.
 */
final class FreshArticles {

    private static final int MOST_TOGETHER = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Revisions revisions;
    private final TransactionalPublisher publisher;
    private final PollMetrics metrics;
    private final Clock clock;

    FreshArticles(Revisions revisions, TransactionalPublisher publisher, PollMetrics metrics, Clock clock) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Publishes what is fresh in the feed's document.
     *
     * @param after the feed's state after it, given how many of its entries are new
     */
    void publish(
            Feed feed,
            Share share,
            FeedMemory before,
            ParsedFeed document,
            IntFunction<PollState> after,
            Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var known = before.poll();
        var lastRead = known.failures() == 0 ? known.polledAt() : null;
        publish(feed, share, before, document, after, KnownEntries::seeing, lastRead, fetchedAt);
    }

    /** Publishes what is fresh in a document that may show no more than a part of what the feed holds. */
    void publishPart(Feed feed, Share share, FeedMemory before, ParsedFeed part, Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var known = before.poll();
        publish(
                feed,
                share,
                before,
                part,
                arrived -> known.arrivedBy(Arrivals.seen(known.arrivals(), arrived, fetchedAt)),
                KnownEntries::with,
                null,
                fetchedAt);
    }

    private void publish(
            Feed feed,
            Share share,
            FeedMemory before,
            ParsedFeed document,
            IntFunction<PollState> after,
            BiFunction<KnownEntries, List<KnownEntry>, KnownEntries> seeing,
            @Nullable Instant lastRead,
            Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        try (var site = share.open(feed.address().site())) {
            publish(feed, share, before, document, after, seeing, lastRead, fetchedAt, site.articles());
        }
    }

    private void publish(
            Feed feed,
            Share share,
            FeedMemory before,
            ParsedFeed document,
            IntFunction<PollState> after,
            BiFunction<KnownEntries, List<KnownEntry>, KnownEntries> seeing,
            @Nullable Instant lastRead,
            Instant fetchedAt,
            SiteArticles articles)
            throws InterruptedException, NotPublishedException {
        var site = feed.address().site();
        var learnt = before.poll().identity();
        var policy = learnt == null ? IdentityPolicy.GUID : learnt;
        var identified = EntryIdentifier.identify(
                feed.url(), site, document.entries(), before.entries(), articles, policy, lastRead);
        var sightings = identified.sightings();
        var retractions = Retractions.of(document.deleted(), sightings, before.entries()).stream()
                .map(retraction -> revisions.of(feed, document, retraction, fetchedAt))
                .toList();
        var unpublished = new ArrayList<>(fresh(sightings));
        var arrived = (int) unpublished.stream()
                .filter(entry -> entry.known().revision() == 1)
                .count();
        try {
            var committed = publishInGroups(feed, share, before, document, unpublished, articles, fetchedAt);
            var known = after.apply(arrived).identifiedBy(identified.policy());
            finish(feed, share, committed, sightings, retractions, articles, known, seeing);
        } finally {
            unpublished.stream()
                    .map(Sighting.Fresh::known)
                    .filter(known -> known.revision() == 1)
                    .forEach(known -> articles.release(known.articleId(), feed.url()));
        }
    }

    private static List<Sighting.Fresh> fresh(List<Sighting> sightings) {
        var fresh = new ArrayList<Sighting.Fresh>();
        for (var sighting : sightings.reversed()) { // documents show the newest first
            if (sighting instanceof Sighting.Fresh entry) {
                fresh.add(entry);
            }
        }
        return fresh;
    }

    /** Publishes all of {@code unpublished}, taking off what is committed; returns the memory after it. */
    private FeedMemory publishInGroups(
            Feed feed,
            Share share,
            FeedMemory before,
            ParsedFeed document,
            List<Sighting.Fresh> unpublished,
            SiteArticles articles,
            Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var memory = before;
        while (!unpublished.isEmpty()) {
            var group = new ArrayList<Revision>();
            var until = clock.instant().plus(LONGEST_WAIT);
            for (var entry : unpublished) {
                group.add(revisions.of(feed, document, entry, articles, fetchedAt));
                if (group.size() == MOST_TOGETHER || clock.instant().isAfter(until)) {
                    break;
                }
            }
            var known = group.reversed().stream().map(Revision::known).toList();
            var next = new FeedMemory(memory.poll(), memory.entries().with(known));
            publisher.publish(Publication.of(share, feed.url(), records(group), memory, next));
            articles.remember(feed.url(), known);
            count(group);
            unpublished.subList(0, group.size()).clear();
            memory = next;
        }
        return memory;
    }

    private static List<ArticleRecord> records(List<Revision> revisions) {
        return revisions.stream().map(Revision::record).toList();
    }

    /** Retracts what the document takes back, and makes all of it known. */
    private void finish(
            Feed feed,
            Share share,
            FeedMemory memory,
            List<Sighting> sightings,
            List<Revision> retractions,
            SiteArticles articles,
            PollState after,
            BiFunction<KnownEntries, List<KnownEntry>, KnownEntries> seeing)
            throws InterruptedException, NotPublishedException {
        var all = Stream.concat(
                        sightings.stream().map(Sighting::known),
                        retractions.stream().map(Revision::known))
                .toList();
        var seen = seeing.apply(memory.entries(), all);
        var next = memory.entries().knowsExactly(all)
                        && seen.size() == memory.entries().size()
                ? memory.with(after)
                : new FeedMemory(after, seen);
        publisher.publish(Publication.of(share, feed.url(), records(retractions), memory, next));
        articles.remember(feed.url(), retractions.stream().map(Revision::known).toList());
        count(retractions);
        metrics.entries(
                "known",
                sightings.stream().filter(Sighting.Seen.class::isInstance).count());
    }

    private void count(List<Revision> published) {
        published.forEach(revision -> metrics.entries(revision.sighting(), 1));
    }
}
