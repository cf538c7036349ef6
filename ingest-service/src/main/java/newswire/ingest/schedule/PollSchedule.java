package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a feed is polled next. Never sooner than the feed's interval and what the publisher asks for, the latter
 * up to a cap. Thread-safe as far as the random generator is.
 */
public final class PollSchedule {

    private static final double JITTER = 0.1;
    private static final int HOURS_IN_A_WEEK = 7 * 24;

    private final ScheduleSettings settings;
    private final RandomGenerator random;

    public PollSchedule(ScheduleSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * After a good answer.
     *
     * @param interval the feed's own, null for the default
     * @param freshFor how long the response stays fresh
     */
    public NextPoll afterAnswer(@Nullable Duration interval, PublisherHints hints, Duration freshFor, Instant now) {
        var asked = shortest(
                longest(freshFor, hints.interval() == null ? Duration.ZERO : hints.interval()),
                settings.longestInterval());
        var due = firstAllowed(now.plus(jittered(longest(interval(interval), asked))), hints);
        return new NextPoll(due, asked.isZero() ? null : now.plus(asked));
    }

    /**
     * After a failure: exponential back-off with full jitter, but no sooner than the feed's interval, and never before
     * the server's Retry-After.
     *
     * @param failures in a row, this one included, at least 1
     */
    public NextPoll afterFailure(
            @Nullable Duration interval, int failures, @Nullable Duration retryAfter, Instant now) {
        var own = interval(interval);
        var ceiling = longest(settings.longestInterval(), own);
        var bound = settings.firstBackOff();
        for (int i = 1; i < failures && bound.compareTo(ceiling) < 0; i++) {
            bound = bound.multipliedBy(2);
        }
        var backOff = Duration.ofMillis((long) (shortest(bound, ceiling).toMillis() * random.nextDouble()));
        var wait = longest(own, backOff);
        return new NextPoll(
                now.plus(retryAfter == null ? wait : longest(wait, retryAfter)),
                retryAfter == null ? null : now.plus(retryAfter));
    }

    /**
     * When a feed is due whose state has been restored, or whose interval has been changed: as planned, or sooner when
     * its interval is shorter now, but never sooner than server and publisher allow. Null for a feed never polled.
     */
    public @Nullable Instant resumed(@Nullable Duration interval, PollState state) {
        var planned = state.nextPollAt();
        if (planned == null || state.polledAt() == null || state.failures() > 0) {
            return planned;
        }
        var byInterval = firstAllowed(
                state.polledAt().plus(interval(interval)), state.hints() == null ? PublisherHints.NONE : state.hints());
        var sooner = byInterval.isBefore(planned) ? byInterval : planned;
        return state.notBefore() != null && sooner.isBefore(state.notBefore()) ? state.notBefore() : sooner;
    }

    /** How long a feed waits for its first poll that is one of many: a part of its interval, by chance. */
    public Duration spread(@Nullable Duration interval) {
        return Duration.ofMillis((long) (interval(interval).toMillis() * random.nextDouble()));
    }

    private Duration interval(@Nullable Duration own) {
        return own == null ? settings.interval() : own;
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }

    private static Instant firstAllowed(Instant due, PublisherHints hints) {
        if (hints.skipHours().size() >= 24 || hints.skipDays().size() >= 7) {
            return due; // nobody can mean "never"
        }
        var moment = due;
        for (int hours = 0; hours < HOURS_IN_A_WEEK && skipped(moment, hints); hours++) {
            moment = moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return moment;
    }

    private static boolean skipped(Instant moment, PublisherHints hints) {
        var gmt = moment.atOffset(ZoneOffset.UTC);
        return hints.skipHours().contains(gmt.getHour()) || hints.skipDays().contains(gmt.getDayOfWeek());
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shortest(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
