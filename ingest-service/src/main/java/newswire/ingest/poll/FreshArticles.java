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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.identify.EntryIdentifier;
import newswire.ingest.identify.IdentityPolicy;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.identify.Reading;
import newswire.ingest.identify.Retractions;
import newswire.ingest.identify.Sighting;
import newswire.ingest.identify.SiteArticles;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.publish.ArticleRecord;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.TransactionalPublisher;
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

    /** The feed's state after a document. */
    interface After {

        /**
         * @param arrived how many of its entries the feed had not shown before
         * @param filtered how many the feed's filters have left out
         * @param pageRetryAt see {@link PollState#pageRetryAt()}
         */
        PollState state(int arrived, int filtered, @Nullable Instant pageRetryAt);
    }

    /** Once all but the next try of a page is known. */
    private interface Known {

        PollState state(@Nullable Instant pageRetryAt);
    }

    /** Publishes what is fresh in the feed's document. */
    void publish(Feed feed, Share share, FeedMemory before, ParsedFeed document, After after, Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var known = before.poll();
        var lastRead = known.failures() == 0 ? known.polledAt() : null;
        publish(feed, share, before, document, after, KnownEntries::seeing, lastRead, fetchedAt);
    }

    /** Publishes what is fresh in a document that may show no more than a part of what the feed holds. */
    void publishPart(Feed feed, Share share, FeedMemory before, ParsedFeed part, After after, Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        publish(feed, share, before, part, after, KnownEntries::with, null, fetchedAt);
    }

    private void publish(
            Feed feed,
            Share share,
            FeedMemory before,
            ParsedFeed document,
            After after,
            BiFunction<KnownEntries, List<KnownEntry>, KnownEntries> seeing,
            @Nullable Instant lastRead,
            Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        try (var site = share.open(feed.address().site())) {
            try {
                publish(feed, share, before, document, after, seeing, lastRead, fetchedAt, site.articles());
            } finally {
                site.articles().releaseClaims(feed.url());
            }
        }
    }

    private void publish(
            Feed feed,
            Share share,
            FeedMemory before,
            ParsedFeed document,
            After after,
            BiFunction<KnownEntries, List<KnownEntry>, KnownEntries> seeing,
            @Nullable Instant lastRead,
            Instant fetchedAt,
            SiteArticles articles)
            throws InterruptedException, NotPublishedException {
        var site = feed.address().site();
        var shown = document.entries();
        var wanted = feed.filters() == null ? shown : feed.filters().wanted(shown);
        var filtered = shown.size() - wanted.size();
        var learnt = before.poll().identity();
        var reading = new Reading(
                shown,
                wanted,
                learnt == null ? IdentityPolicy.GUID : learnt,
                feed.identity() == null ? null : feed.identity().policy(),
                lastRead);
        var identified = EntryIdentifier.identify(feed.url(), site, reading, before.entries(), articles);
        var sightings = identified.sightings();
        var retractions = Retractions.of(feed.url(), document.deleted(), sightings, before.entries(), articles);
        var said = new Said(
                sightings,
                retractions.due().stream()
                        .map(retraction -> revisions.of(feed, document, retraction, fetchedAt))
                        .toList(),
                retractions.awaited());
        var arrived = before.entries().newAmong(sightings);
        var committed = publishInGroups(feed, share, before, document, toDo(sightings, fetchedAt), articles, fetchedAt);
        awaitOthers(feed, sightings, articles);
        Known known = pageRetryAt -> after.state(arrived, filtered, pageRetryAt).identifiedBy(identified.policy());
        finish(feed, share, committed, said, articles, known, seeing);
        metrics.entries("filtered", filtered);
    }

    /**
     * Waits until the articles are published that other feeds of the site have brought first.
     *
     * @throws NotPublishedException when one is not, so that it may be this feed's to publish at its next poll
     */
    private static void awaitOthers(Feed feed, List<Sighting> sightings, SiteArticles articles)
            throws InterruptedException, NotPublishedException {
        var theirs = sightings.stream()
                .map(Sighting::known)
                .filter(known -> !known.owner())
                .map(KnownEntry::articleId)
                .toList();
        if (!articles.awaitOthers(theirs, feed.url())) {
            throw new NotPublishedException("another feed of the site has not published what this one shows, too");
        }
    }

    /** What is fresh, and those whose page is due to be tried again. */
    private static List<Sighting> toDo(List<Sighting> sightings, Instant now) {
        return sightings.reversed().stream() // documents show the newest first
                .filter(sighting -> sighting instanceof Sighting.Fresh || isPageDue(sighting.known(), now))
                .toList();
    }

    private static boolean isPageDue(KnownEntry known, Instant now) {
        return known.page() != null && known.page().isDue(now);
    }

    /**
     * What is committed of a document.
     *
     * @param revisions by the id of their article
     */
    private record Committed(FeedMemory memory, Map<String, Revision> revisions) {

        KnownEntry known(Sighting sighting) {
            var revision = revisions.get(sighting.known().articleId());
            return revision == null ? sighting.known() : revision.known();
        }

        boolean isPublished(Sighting sighting) {
            var revision = revisions.get(sighting.known().articleId());
            return revision != null && revision.record() != null;
        }
    }

    /**
     * All that a document says.
     *
     * @param awaited see {@link Retractions#awaited()}
     */
    private record Said(List<Sighting> sightings, List<Revision> retractions, List<KnownEntry> awaited) {

        List<KnownEntry> known(Committed committed) {
            return Stream.of(
                            sightings.stream().map(committed::known),
                            retractions.stream().map(Revision::known),
                            awaited.stream())
                    .flatMap(Function.identity())
                    .toList();
        }
    }

    /** Publishes all of {@code entries}; returns the memory after it. */
    private Committed publishInGroups(
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

    private static List<ArticleRecord> records(List<Revision> revisions) {
        return revisions.stream().map(Revision::record).filter(Objects::nonNull).toList();
    }

    /** Retracts what the document takes back, and makes all of it known. */
    private void finish(
            Feed feed,
            Share share,
            Committed committed,
            Said said,
            SiteArticles articles,
            Known after,
            BiFunction<KnownEntries, List<KnownEntry>, KnownEntries> seeing)
            throws InterruptedException, NotPublishedException {
        var memory = committed.memory();
        var seen = seeing.apply(memory.entries(), said.known(committed));
        var state = after.state(seen.pageRetryAt()).ahead(seen.areAhead());
        var next = seen.isSameAs(memory.entries()) ? memory.with(state) : new FeedMemory(state, seen);
        publisher.publish(Publication.of(share, feed.url(), records(said.retractions()), memory, next));
        articles.remember(feed.url(), seen.entries());
        count(said.retractions());
        metrics.entries(
                "known",
                said.sightings().stream()
                        .filter(sighting -> sighting instanceof Sighting.Seen && !committed.isPublished(sighting))
                        .count());
    }

    private void count(List<Revision> published) {
        published.stream()
                .filter(revision -> revision.record() != null)
                .forEach(revision -> metrics.entries(revision.sighting(), 1));
    }
}
