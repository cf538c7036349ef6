package newswire.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
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
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.RecordRefusedException;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * Polls a feed: fetch it, parse it, identify what is new, fetch those pages, publish. When a poll has ended, what it found
 * is committed together with the feed's new state.
 */
final class FeedPoller {

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
    private final NoDocument noDocument;
    private final Turns turns = new Turns();
    private final Clock clock;

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
        this.noDocument = new NoDocument(states, schedule, clock, random);
        this.clock = clock;
    }

    /**
     * Polls the feed, unless it is not to be polled any more. No thread waits until what most polls come to, that nothing
     * has changed, is committed.
     *
     * @param place at its host; given up in any case
     * @param end told unless this throws
     */
    void poll(Feed feed, Share share, Place place, PollEnd end) throws InterruptedException, NotPublishedException {
        var turn = turns.of(feed.url(), place::close);
        Found found = null;
        try (place) {
            var before = share.memory(feed.url());
            found = Planning.isStopped(feed, before.poll())
                    ? new Found(before.poll(), null, null)
                    : pollNow(feed, share, before, place);
        } finally {
            if (found == null) {
                turn.close();
            }
        }
        settle(found, turn, end);
    }

    private void settle(Found found, Turns.Turn turn, PollEnd end) {
        TransactionalPublisher.Decision then = refusal -> {
            turn.close();
            if (refusal == null && found.outcome() != null) {
                metrics.polled(found.outcome());
            }
            end.ended(refusal == null ? found.after() : null, refusal);
        };
        if (found.last() == null) {
            then.decided(null);
        } else {
            publisher.publish(found.last(), then);
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

    /** Waits until nothing is under way for the feed; nothing begins until the result is closed. */
    Turns.Turn turn(String feedUrl) throws InterruptedException {
        return turns.of(feedUrl);
    }

    /** When a feed is due whose state has been restored or changed; null when it was never polled. */
    @Nullable
    Instant due(Feed feed, PollState state) {
        return pushes.works(feed.url())
                ? state.nextPollAt()
                : schedule.resumed(feed.interval(), state, clock.instant());
    }

    private Found pollNow(Feed feed, Share share, FeedMemory before, Place place)
            throws InterruptedException, NotPublishedException {
        if (feed.credentials() != null && !credentials.know(feed.credentials())) {
            return noDocument.failed(feed, share, before, Credentials.unknown(feed.credentials()), null);
        }
        var address = URI.create(before.poll().address());
        var own = credentials.headers(feed.url(), feed.headers(), feed.credentials());
        var anew = isReadAnew(feed, share, before, clock.instant());
        var validators = anew ? Validators.NONE : before.poll().validators();
        return switch (fetcher.fetchFeed(address, validators, own, courtesy.of(feed.url(), share, place))) {
            case FetchOutcome.Fetched document -> read(feed, share, before, document, anew);
            case FetchOutcome.NotModified same ->
                noDocument.unchanged(
                        feed,
                        share,
                        // Who has nothing but this, asked without validators, has no document to publish anything of.
                        anew ? before.with(before.poll().retryingPagesAt(null).ahead(false)) : before,
                        before.poll().validators().confirmedBy(same.validators()),
                        same.freshFor(),
                        same.movedTo());
            case FetchOutcome.Gone gone -> noDocument.gone(feed, share, before);
            case FetchOutcome.Failed failed ->
                noDocument.failed(feed, share, before, failed.reason(), failed.retryAfter());
            case FetchOutcome.NotAsked notAsked -> {
                if (notAsked.until() == null) {
                    throw new NotPublishedException(notAsked.reason());
                }
                yield noDocument.postponed(feed, share, before, notAsked.until());
            }
        };
    }

    private Found read(Feed feed, Share share, FeedMemory before, FetchOutcome.Fetched document, boolean anew)
            throws InterruptedException, NotPublishedException {
        var bodyHash = Digest.of(document.body());
        if (bodyHash.equals(before.poll().bodyHash()) && !anew) {
            return noDocument.unchanged(
                    feed, share, before, document.validators(), document.freshFor(), document.movedTo());
        }
        var outcome = parser.parse(new FeedDocument(
                document.body(),
                document.contentType(),
                document.location(),
                document.contentLocation(),
                document.contentLanguage()));
        return switch (outcome) {
            case ParseOutcome.Refused refused -> noDocument.failed(feed, share, before, refused.reason(), null);
            case ParseOutcome.Parsed parsed -> {
                // A document that was cut short is read again even if its next copy is cut at the same place.
                var readAs = document.truncated() ? null : bodyHash;
                try {
                    publish(feed, share, before, document, parsed.feed(), readAs);
                    yield new Found(share.memory(feed.url()).poll(), "changed", null);
                } catch (RecordRefusedException e) {
                    // Some of what it shows may have been published before that.
                    yield noDocument.refused(feed, share, share.memory(feed.url()), e.reason());
                }
            }
        };
    }

    private void publish(
            Feed feed,
            Share share,
            FeedMemory before,
            FetchOutcome.Fetched document,
            ParsedFeed parsed,
            @Nullable String readAs)
            throws InterruptedException, NotPublishedException {
        var now = clock.instant();
        freshArticles.publish(
                feed,
                share,
                before,
                parsed,
                (arrived, filtered, pageRetryAt) -> states.document(
                                feed, before.poll(), document, parsed, readAs, arrived, pageRetryAt, now)
                        .filteredBy(filtered == 0 ? null : digest(feed.filters()))
                        .restingPages(courtesy.restsOfPages(feed.url())),
                now);
        pushes.read(feed, share.partition(), document.location(), document.links(), parsed);
    }

    /**
     * Whether the feed's document is wanted even if it is the same as last time: since filters that have changed left out some
     * of its entries, since an article is to be published again with the page that it lacks, or since what only this feed shows
     * of an article will not be published by the feed that has published it so far.
     */
    private static boolean isReadAnew(Feed feed, Share share, FeedMemory before, Instant now) {
        var known = before.poll();
        return known.isPageDue(now)
                || known.filteredBy() != null && !known.filteredBy().equals(digest(feed.filters()))
                || known.ahead() && mayTakeOver(feed, share, before);
    }

    private static boolean mayTakeOver(Feed feed, Share share, FeedMemory before) {
        try (var site = share.open(feed.address().site())) {
            return site.articles().mayBeTakenOver(before.entries());
        }
    }

    private static String digest(@Nullable Filters filters) {
        return filters == null ? "" : Digest.of(Json.bytes(filters));
    }
}
