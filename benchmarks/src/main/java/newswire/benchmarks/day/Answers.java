package newswire.benchmarks.day;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.Validators;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.poll.StateAfter;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import org.jspecify.annotations.Nullable;

/**
 * What publishers answer, and what the service makes of it: mostly that nothing has changed, a document when there is
 * something new, in one of 200 a server's error, in one of 1,000 the wish to be left alone for a while.
 */
final class Answers {

    private static final double ERRORS = 0.005;
    private static final double TOO_MANY = 0.001;
    private static final Validators VALIDATORS = new Validators("\"1\"", null, null);

    private final StateAfter states;
    private final PollSchedule schedule;
    private final HostRests rests;
    private final ParsedFeed plain = parsed("");
    private final ParsedFeed hourly = parsed("<ttl>60</ttl>");

    Answers(StateAfter states, PollSchedule schedule, HostRests rests) {
        this.states = states;
        this.schedule = schedule;
        this.rests = rests;
    }

    /** The state of a feed that has been watched for long, somewhere between two polls. */
    PollState longKnown(SimulatedFeed feed, Instant now) {
        var some = next(feed, now);
        var wait = Duration.between(now, some);
        var polled = now.minusMillis((long) (feed.habits().nextDouble() * wait.toMillis()));
        var planned = next(feed, polled);
        if (planned.isBefore(now)) { // it is not the same wait at every hour
            polled = now;
            planned = some;
        }
        return feed.state()
                .answered(
                        null,
                        null,
                        VALIDATORS,
                        "hash",
                        PublisherHints.NONE,
                        feed.learnt(polled),
                        polled,
                        new NextPoll(planned, null));
    }

    private Instant next(SimulatedFeed feed, Instant polled) {
        return schedule.afterAnswer(
                        feed.feed().interval(), PublisherHints.NONE, Duration.ZERO, feed.learnt(polled), polled)
                .at();
    }

    /** The moment before which server and schedule do not want the feed to be asked for. */
    Instant allowed(SimulatedFeed feed) {
        var next = feed.state().nextPollAt();
        return next == null ? Instant.MIN : next;
    }

    /** Commits what follows from an answer; false when it was none, or of no use. */
    boolean to(SimulatedFeed feed, boolean hung, Instant now) {
        if (hung) {
            fail(feed, "no answer in time", null, now);
            return false;
        }
        var what = feed.habits().nextDouble();
        if (what < TOO_MANY) {
            fail(feed, "HTTP status 429", Duration.ofSeconds(60 + feed.habits().nextInt(840)), now);
            return false;
        }
        if (what < TOO_MANY + ERRORS) {
            fail(feed, "HTTP status 503", null, now);
            return false;
        }
        var entries = feed.entriesSinceAsked(now);
        var known = feed.state();
        feed.commit(
                entries == 0
                        ? states.nothingNew(feed.feed(), known, VALIDATORS, Duration.ZERO, null, now)
                        : states.document(
                                feed.feed(), known, document(feed), parsed(feed), "hash", entries, null, now));
        return true;
    }

    private void fail(SimulatedFeed feed, String reason, @Nullable Duration retryAfter, Instant now) {
        var known = feed.state();
        var next = schedule.afterFailure(feed.feed().interval(), known, retryAfter, now);
        if (next.notBefore() != null) {
            rests.told(URI.create(known.address()), feed.feed().url(), next.notBefore());
        }
        feed.commit(known.failed(reason, now, next));
    }

    /** One feed in eight asks to be polled once an hour at most. */
    private ParsedFeed parsed(SimulatedFeed feed) {
        return feed.feed().url().hashCode() % 8 == 0 ? hourly : plain;
    }

    private static FetchOutcome.Fetched document(SimulatedFeed feed) {
        return new FetchOutcome.Fetched(
                new byte[0],
                false,
                null,
                null,
                null,
                URI.create(feed.feed().url()),
                VALIDATORS,
                Duration.ZERO,
                null,
                List.of());
    }

    private static ParsedFeed parsed(String hint) {
        var rss = "<rss version=\"2.0\"><channel><title>Ressort</title>" + hint + "</channel></rss>";
        var document = new FeedDocument(
                rss.getBytes(StandardCharsets.UTF_8), null, URI.create("https://a.example/feed"), null, null);
        if (new FeedParser().parse(document) instanceof ParseOutcome.Parsed read) {
            return read.feed();
        }
        throw new IllegalStateException("not a feed: " + rss);
    }
}
