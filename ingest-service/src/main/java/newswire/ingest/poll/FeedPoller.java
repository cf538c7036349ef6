package newswire.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import newswire.events.FeedGone;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.Filters;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.Validators;
import newswire.ingest.identify.Digest;
import newswire.ingest.kafka.Json;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.publish.FeedEventRecord;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a feed: fetch it, parse it, identify what is new, fetch those pages, publish. When a poll returns, what it found
 * is committed together with the feed's new state.
 */
final class FeedPoller {

    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

    private final HttpFetcher fetcher;
    private final Courtesy courtesy;
    private final FeedParser parser;
    private final FreshArticles freshArticles;
    private final PollSchedule schedule;
    private final TransactionalPublisher publisher;
    private final PollMetrics metrics;
    private final Credentials credentials;
    private final PushWatch pushes;
    private final StateAfter states;
    private final Turns turns = new Turns();
    private final Clock clock;
    private final RandomGenerator random;

    FeedPoller(
            HttpFetcher fetcher,
            Courtesy courtesy,
            FeedParser parser,
            FreshArticles freshArticles,
            PollSchedule schedule,
            TransactionalPublisher publisher,
            PollMetrics metrics,
            Credentials credentials,
            PushWatch pushes,
            Clock clock,
            RandomGenerator random) {
        this.fetcher = fetcher;
        this.courtesy = courtesy;
        this.parser = parser;
        this.freshArticles = freshArticles;
        this.schedule = schedule;
        this.publisher = publisher;
        this.metrics = metrics;
        this.credentials = credentials;
        this.pushes = pushes;
        this.states = new StateAfter(schedule, pushes);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Polls the feed, unless it is not to be polled any more.
     *
     * @param place at its host; given up in any case
     * @return what is known of the feed now
     */
    PollState poll(Feed feed, Share share, Place place) throws InterruptedException, NotPublishedException {
        try (place;
                var turn = turns.of(feed.url(), place::close)) {
            var before = share.memory(feed.url());
            return Planning.isStopped(feed, before.poll()) ? before.poll() : pollNow(feed, share, before, place);
        }
    }

    /**
     * Publishes what a hub has pushed of the feed, which may be less than the feed holds. Of the feed's document nothing
     * is learnt, so that the next poll finds whatever was not pushed.
     */
    Pushed pushed(Feed feed, Share share, FeedDocument document) throws InterruptedException, NotPublishedException {
        if (!(parser.parse(document) instanceof ParseOutcome.Parsed parsed)) {
            return Pushed.UNREADABLE;
        }
        try (var turn = turns.of(feed.url())) {
            var before = share.memory(feed.url());
            var now = clock.instant();
            freshArticles.publishPart(
                    feed,
                    share,
                    before,
                    parsed.feed(),
                    (arrived, filtered, pageRetryAt) -> states.pushed(before.poll(), arrived, pageRetryAt, now),
                    now);
            return Pushed.PUBLISHED;
        }
    }

    /** Lets the other feeds of its site go on with the articles of a feed that is no longer subscribed to. */
    void handOver(Share share, String feedUrl) throws InterruptedException, NotPublishedException {
        new HandOver(publisher, turns).of(share, feedUrl);
    }

    /** When a feed is due whose state has been restored or changed; null when it was never polled. */
    @Nullable
    Instant due(Feed feed, PollState state) {
        return pushes.works(feed.url()) ? state.nextPollAt() : schedule.resumed(feed.interval(), state);
    }

    private PollState pollNow(Feed feed, Share share, FeedMemory before, Place place)
            throws InterruptedException, NotPublishedException {
        if (feed.credentials() != null && !credentials.know(feed.credentials())) {
            return failed(feed, share, before, Credentials.unknown(feed.credentials()), null);
        }
        var address = place.url(before.poll().address());
        var own = credentials.headers(feed.url(), feed.headers(), feed.credentials());
        var anew = isReadAnew(feed, before.poll(), clock.instant());
        var validators = anew ? Validators.NONE : before.poll().validators();
        return switch (fetcher.fetchFeed(address, validators, own, courtesy.of(feed.url(), share, place))) {
            case FetchOutcome.Fetched document -> read(feed, share, before, document, anew);
            case FetchOutcome.NotModified same ->
                unchanged(
                        feed,
                        share,
                        // Who has nothing but this, asked without validators, has no document to publish pages with.
                        anew ? before.with(before.poll().retryingPagesAt(null)) : before,
                        before.poll().validators().confirmedBy(same.validators()),
                        same.freshFor(),
                        same.movedTo());
            case FetchOutcome.Gone gone -> gone(feed, share, before);
            case FetchOutcome.Failed failed -> failed(feed, share, before, failed.reason(), failed.retryAfter());
            case FetchOutcome.NotAsked notAsked -> {
                if (notAsked.until() == null) {
                    throw new NotPublishedException(notAsked.reason());
                }
                yield postponed(feed, share, before, notAsked.until());
            }
        };
    }

    /** Learns what was remembered of a feed by a previous owner: which hosts wanted to be left alone. */
    void restored(FeedMemory memory) {
        var state = memory.poll();
        if (state.pageRests() != null) {
            state.pageRests().forEach((host, until) -> courtesy.pagesToldToWait(state.url(), host, until));
        }
        if (state.failures() > 0 && state.notBefore() != null) {
            courtesy.told(URI.create(state.address()), state.url(), state.notBefore());
        }
    }

    private PollState read(Feed feed, Share share, FeedMemory before, FetchOutcome.Fetched document, boolean anew)
            throws InterruptedException, NotPublishedException {
        var bodyHash = Digest.of(document.body());
        if (bodyHash.equals(before.poll().bodyHash()) && !anew) {
            return unchanged(feed, share, before, document.validators(), document.freshFor(), document.movedTo());
        }
        var outcome = parser.parse(new FeedDocument(
                document.body(),
                document.contentType(),
                document.location(),
                document.contentLocation(),
                document.contentLanguage()));
        return switch (outcome) {
            case ParseOutcome.Refused refused -> failed(feed, share, before, refused.reason(), null);
            case ParseOutcome.Parsed parsed -> {
                var now = clock.instant();
                // A document that was cut short is read again even if its next copy is cut at the same place.
                var whole = !document.truncated();
                freshArticles.publish(
                        feed,
                        share,
                        before,
                        parsed.feed(),
                        (arrived, filtered, pageRetryAt) -> states.document(
                                        feed,
                                        before.poll(),
                                        document,
                                        parsed.feed(),
                                        whole ? bodyHash : null,
                                        arrived,
                                        pageRetryAt,
                                        now)
                                .filteredBy(filtered == 0 ? null : digest(feed.filters()))
                                .restingPages(courtesy.restsOfPages(feed.url())),
                        now);
                metrics.polled("changed");
                pushes.read(feed, share.partition(), document.location(), document.links(), parsed.feed());
                yield share.memory(feed.url()).poll();
            }
        };
    }

    /**
     * Whether the feed's document is wanted even if it is the same as last time: since filters that have changed left out some
     * of its entries, or since an article is to be published again with the page that it lacks.
     */
    private static boolean isReadAnew(Feed feed, PollState known, Instant now) {
        return known.isPageDue(now)
                || known.filteredBy() != null && !known.filteredBy().equals(digest(feed.filters()));
    }

    private static String digest(@Nullable Filters filters) {
        return filters == null ? "" : Digest.of(Json.bytes(filters));
    }

    private PollState unchanged(
            Feed feed, Share share, FeedMemory before, Validators validators, Duration freshFor, @Nullable URI movedTo)
            throws InterruptedException, NotPublishedException {
        var after = states.nothingNew(feed, before.poll(), validators, freshFor, movedTo, clock.instant());
        var settled = settle(feed, share, before, after);
        metrics.polled("unchanged");
        return settled;
    }

    private PollState gone(Feed feed, Share share, FeedMemory before)
            throws InterruptedException, NotPublishedException {
        var known = before.poll();
        var now = clock.instant();
        var event = new FeedGone(
                feed.url(),
                feed.title() == null ? known.title() : feed.title(),
                feed.address().site(),
                known.address().equals(feed.url()) ? null : known.address(),
                now);
        log.warn("{} is gone: its publisher has withdrawn it", feed.url());
        var after = known.withdrawn(now);
        publisher.publish(Publication.of(share, feed.url(), List.of(), before, before.with(after))
                .saying(FeedEventRecord.of(event, random)));
        metrics.polled("gone");
        return after;
    }

    private PollState failed(Feed feed, Share share, FeedMemory before, String reason, @Nullable Duration retryAfter)
            throws InterruptedException, NotPublishedException {
        var known = before.poll();
        if (known.failures() == 0 || !reason.equals(known.lastError())) {
            log.warn("{} can't be read: {}", feed.url(), reason);
        }
        Instant now = clock.instant();
        var next = schedule.afterFailure(feed.interval(), known, retryAfter, now);
        var after = settle(feed, share, before, known.failed(reason, now, next));
        metrics.polled("failed");
        return after;
    }

    private PollState postponed(Feed feed, Share share, FeedMemory before, Instant until)
            throws InterruptedException, NotPublishedException {
        var later = schedule.afterRest(feed.interval(), until, clock.instant());
        var after = settle(feed, share, before, before.poll().postponed(later));
        metrics.polled("postponed");
        return after;
    }

    private PollState settle(Feed feed, Share share, FeedMemory before, PollState after)
            throws InterruptedException, NotPublishedException {
        publisher.publish(Publication.of(share, feed.url(), List.of(), before, before.with(after)));
        return after;
    }
}
