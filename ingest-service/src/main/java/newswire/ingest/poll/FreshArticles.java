package newswire.ingest.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import newswire.ingest.poll.ArticleGroups.Committed;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is fresh in a document, the oldest first: its articles in {@linkplain ArticleGroups groups}, and then what
 * it takes back, which makes the whole document known.
 */
final class FreshArticles {

    private final Revisions revisions;
    private final TransactionalPublisher publisher;
    private final PollMetrics metrics;
    private final ArticleGroups groups;

    FreshArticles(Revisions revisions, TransactionalPublisher publisher, PollMetrics metrics, Clock clock) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.metrics = metrics;
        this.groups = new ArticleGroups(revisions, publisher, metrics, clock);
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
        var committed = groups.publish(feed, share, before, document, toDo(sightings, fetchedAt), articles, fetchedAt);
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
        publisher.publish(Publication.of(share, feed.url(), ArticleGroups.records(said.retractions()), memory, next));
        articles.remember(feed.url(), seen.entries());
        groups.count(said.retractions());
        metrics.entries(
                "known",
                said.sightings().stream()
                        .filter(sighting -> sighting instanceof Sighting.Seen && !committed.isPublished(sighting))
                        .count());
    }
}
