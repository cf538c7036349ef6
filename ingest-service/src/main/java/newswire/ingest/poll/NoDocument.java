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
import newswire.ingest.fetch.Validators;
import newswire.ingest.publish.FeedEventRecord;
import newswire.ingest.publish.Publication;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a poll comes to that brought no document, or none to be read or published. Thread-safe. */
final class NoDocument {

    private static final Logger log = LoggerFactory.getLogger(NoDocument.class);

    private final StateAfter states;
    private final PollSchedule schedule;
    private final Clock clock;
    private final RandomGenerator random;

    NoDocument(StateAfter states, PollSchedule schedule, Clock clock, RandomGenerator random) {
        this.states = states;
        this.schedule = schedule;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The document is the one that was read last.
     *
     * @param movedTo where permanent redirects led; null for nowhere
     */
    Found unchanged(
            Feed feed,
            Share share,
            FeedMemory before,
            Validators validators,
            Duration freshFor,
            @Nullable URI movedTo) {
        var after = states.nothingNew(feed, before.poll(), validators, freshFor, movedTo, clock.instant());
        return found(feed, share, before, after, "unchanged");
    }

    /** The publisher has withdrawn the feed: subscribers are told. */
    Found gone(Feed feed, Share share, FeedMemory before) {
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
        var last = Publication.of(share, feed.url(), List.of(), before, before.with(after));
        return new Found(after, "gone", last.saying(FeedEventRecord.of(event, random)));
    }

    /** @param retryAfter what the server asked for; null when it did not */
    Found failed(Feed feed, Share share, FeedMemory before, String reason, @Nullable Duration retryAfter) {
        if (isNew(reason, before)) {
            log.warn("{} can't be read: {}", feed.url(), reason);
        }
        return failed(feed, share, before, reason, retryAfter, "failed");
    }

    /** What the document shows can't be published, and is left for when the feed is read again. */
    Found refused(Feed feed, Share share, FeedMemory before, String reason) {
        if (isNew(reason, before)) {
            log.warn("{} can't be published, later polls try again: {}", feed.url(), reason);
        }
        return failed(feed, share, before, reason, null, "refused");
    }

    private static boolean isNew(String reason, FeedMemory before) {
        return before.poll().failures() == 0 || !reason.equals(before.poll().lastError());
    }

    private Found failed(
            Feed feed, Share share, FeedMemory before, String reason, @Nullable Duration retryAfter, String outcome) {
        var known = before.poll();
        var now = clock.instant();
        var next = schedule.afterFailure(feed.interval(), known, retryAfter, now);
        return found(feed, share, before, known.failed(reason, now, next), outcome);
    }

    /** Its host was not asked, since it wants to be left alone. */
    Found postponed(Feed feed, Share share, FeedMemory before, Instant until) {
        var later = schedule.afterRest(feed.interval(), until, clock.instant());
        return found(feed, share, before, before.poll().postponed(later), "postponed");
    }

    private static Found found(Feed feed, Share share, FeedMemory before, PollState after, String outcome) {
        return new Found(after, outcome, Publication.of(share, feed.url(), List.of(), before, before.with(after)));
    }
}
