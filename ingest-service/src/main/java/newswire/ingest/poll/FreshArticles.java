package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.identify.EntryIdentifier;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.identify.Sighting;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.publish.ArticleRecord;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.PollState;

/**
 * Publishes what is fresh in a document, the oldest first. Pages can take long to fetch, so articles are committed in
 * groups as they are ready; each group makes its entries known with it, and only the last one the whole document.
 */
final class FreshArticles {

    private static final int MOST_TOGETHER = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final ArticlePages pages;
    private final TransactionalPublisher publisher;
    private final FullText defaultFullText;
    private final long maxEventBytes;
    private final PollMetrics metrics;
    private final Clock clock;
    private final RandomGenerator random;

    FreshArticles(
            ArticlePages pages,
            TransactionalPublisher publisher,
            FullText defaultFullText,
            long maxEventBytes,
            PollMetrics metrics,
            Clock clock,
            RandomGenerator random) {
        this.pages = pages;
        this.publisher = publisher;
        this.defaultFullText = defaultFullText;
        this.maxEventBytes = maxEventBytes;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    void publish(Feed feed, Share share, FeedMemory before, ParsedFeed document, PollState after, Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var site = feed.address().site();
        var articles = share.articles(site);
        var sightings = EntryIdentifier.identify(feed.url(), site, document.entries(), before.entries(), articles);
        var unpublished = new ArrayList<>(fresh(sightings));
        try {
            var committed = publishInGroups(feed, share, before, document, unpublished, fetchedAt);
            finish(feed, share, committed, sightings, after);
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
            Instant fetchedAt)
            throws InterruptedException, NotPublishedException {
        var memory = before;
        while (!unpublished.isEmpty()) {
            var group = new ArrayList<ArticleRecord>();
            var known = new ArrayList<KnownEntry>();
            var until = clock.instant().plus(LONGEST_WAIT);
            for (var entry : unpublished) {
                group.add(record(feed, document, entry, fetchedAt));
                known.addFirst(entry.known());
                if (group.size() == MOST_TOGETHER || clock.instant().isAfter(until)) {
                    break;
                }
            }
            var next = new FeedMemory(memory.poll(), memory.entries().with(known));
            publisher.publish(Publication.of(share, feed.url(), group, memory, next));
            count(unpublished.subList(0, group.size()));
            unpublished.subList(0, group.size()).clear();
            memory = next;
        }
        return memory;
    }

    private ArticleRecord record(Feed feed, ParsedFeed document, Sighting.Fresh entry, Instant fetchedAt)
            throws InterruptedException {
        var page = pages.fetch(entry.entry(), feed.fullText() == null ? defaultFullText : feed.fullText());
        metrics.page(
                switch (page) {
                    case ArticlePages.Page.Found found -> "found";
                    case ArticlePages.Page.Missing missing -> "missing";
                    case ArticlePages.Page.NotWanted notWanted -> "not-wanted";
                });
        return ArticleRecord.of(RawArticles.of(feed, document, entry, page, fetchedAt), maxEventBytes, random);
    }

    private void finish(Feed feed, Share share, FeedMemory memory, List<Sighting> sightings, PollState after)
            throws InterruptedException, NotPublishedException {
        var all = sightings.stream().map(Sighting::known).toList();
        var entries = memory.entries().knowsExactly(all)
                ? memory.entries()
                : memory.entries().seeing(all);
        publisher.publish(Publication.of(share, feed.url(), List.of(), memory, new FeedMemory(after, entries)));
        metrics.entries(
                "known",
                sightings.stream().filter(Sighting.Seen.class::isInstance).count());
    }

    private void count(List<Sighting.Fresh> published) {
        var first = published.stream()
                .filter(entry -> entry.known().revision() == 1)
                .count();
        metrics.entries("new", first);
        metrics.entries("revised", published.size() - first);
    }
}
