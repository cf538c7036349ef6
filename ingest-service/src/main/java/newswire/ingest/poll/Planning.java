package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newswire.ingest.feed.Feed;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.TokenBucket;
import org.jspecify.annotations.Nullable;

/** Says when feeds join the queue that are not there for the poll that they just had. Thread-safe. */
public final class Planning {

    /** First polls that start at once, and the time after which it is one more; the others are spread over their intervals. */
    private static final int FIRST_POLLS_AT_ONCE = 200;

    private static final Duration ONE_MORE_AFTER = Duration.ofSeconds(1);

    /** Later than this no poll starts unless none could: polls wait for each other only once they have started. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private final PollSchedule schedule;
    private final Clock clock;
    private final TokenBucket firstPolls;

    /** Plans by this schedule and this clock. */
    public Planning(PollSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
        this.firstPolls = new TokenBucket(FIRST_POLLS_AT_ONCE, ONE_MORE_AFTER, clock);
    }

    /** Whether user or publisher do not want the feed to be polled. */
    public static boolean isStopped(Feed feed, PollState state) {
        return !feed.wantsPolls() || state.hasStopped(feed.resumedAt());
    }

    /**
     * When a feed is due that begins to be watched.
     *
     * @param planned when its state says that it is due; null for a feed never polled
     * @param earliest when it is due if it has been due for long
     */
    public Instant due(Feed feed, @Nullable Instant planned, Instant earliest) {
        if (planned == null) {
            return firstPolls.take() ? clock.instant() : clock.instant().plus(schedule.spread(feed.interval()));
        }
        return planned.isBefore(earliest) ? earliest : planned;
    }

    /** As soon as server and publisher allow. */
    public Instant soon(PollState state) {
        var now = clock.instant();
        var notBefore = state.notBefore();
        return notBefore != null && now.isBefore(notBefore) ? notBefore : now;
    }

    /** Whether a feed is as late as this because no poll could start. */
    public static boolean isOutage(Duration late) {
        return late.compareTo(OUTAGE) > 0;
    }

    /** When a feed is polled that fell due at {@code due}, during an outage. */
    public Instant overdue(Feed feed, PollState state, Instant due, Duration outage) {
        return schedule.overdue(feed.interval(), state, due, outage, clock.instant());
    }
}
