package newswire.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import newswire.ingest.feed.Feed;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.Validators;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import org.jspecify.annotations.Nullable;

/** What is known of a feed after a good answer, its next poll included. Thread-safe. */
public final class StateAfter {

    private final PollSchedule schedule;
    private final PushWatch pushes;

    public StateAfter(PollSchedule schedule, PushWatch pushes) {
        this.schedule = schedule;
        this.pushes = pushes;
    }

    /**
     * After a document.
     *
     * @param bodyHash null for a document that was cut short
     * @param arrived how many of its entries the feed had not shown before
     * @param pageRetryAt see {@link PollState#pageRetryAt()}
     */
    public PollState document(
            Feed feed,
            PollState known,
            FetchOutcome.Fetched document,
            ParsedFeed parsed,
            @Nullable String bodyHash,
            int arrived,
            @Nullable Instant pageRetryAt,
            Instant now) {
        var hints = Hints.of(parsed.hints());
        var arrivals = known.arrivals() == null
                ? Arrivals.stated(
                        parsed.entries().stream()
                                .<@Nullable Instant>map(ParsedEntry::published)
                                .toList(),
                        now)
                : Arrivals.seen(known.arrivals(), arrived, now);
        var planned = schedule.afterAnswer(feed.interval(), hints, document.freshFor(), arrivals, now);
        var next = schedule.sooner(pushes.polled(feed, arrived, planned, now), hints, pageRetryAt);
        return known.answered(
                        address(document.movedTo()),
                        parsed.title(),
                        bodyHash == null ? Validators.NONE : document.validators(),
                        bodyHash,
                        hints,
                        arrivals,
                        now,
                        next)
                .retryingPagesAt(pageRetryAt);
    }

    /**
     * After word, or a look, that nothing has changed.
     *
     * @param latest as they are after it
     */
    public PollState nothingNew(
            Feed feed, PollState known, Validators latest, Duration freshFor, @Nullable URI movedTo, Instant now) {
        var hints = known.hints() == null ? PublisherHints.NONE : known.hints();
        var arrivals = Arrivals.seen(known.arrivals(), 0, now);
        var planned = schedule.afterAnswer(feed.interval(), hints, freshFor, arrivals, now);
        return known.answered(
                address(movedTo),
                known.title(),
                latest,
                known.bodyHash(),
                hints,
                arrivals,
                now,
                schedule.sooner(pushes.polled(feed, 0, planned, now), hints, known.pageRetryAt()));
    }

    /** After entries that a hub has pushed: of the polls nothing is learnt. */
    PollState pushed(PollState known, int arrived, @Nullable Instant pageRetryAt, Instant now) {
        var after =
                known.arrivedBy(Arrivals.seen(known.arrivals(), arrived, now)).retryingPagesAt(pageRetryAt);
        var planned = known.nextPollAt();
        var hints = known.hints() == null ? PublisherHints.NONE : known.hints();
        return planned == null || pageRetryAt == null || known.failures() > 0
                ? after
                : after.plannedFor(schedule.sooner(new NextPoll(planned, known.notBefore()), hints, pageRetryAt));
    }

    private static @Nullable String address(@Nullable URI movedTo) {
        return movedTo == null ? null : movedTo.toString();
    }
}
