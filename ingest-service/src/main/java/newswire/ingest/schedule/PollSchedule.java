package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a feed is polled next: at its own interval if it has one, otherwise when new entries are likely. Never
 * sooner than what the publisher asks for, up to a cap. Thread-safe as far as the random generator is.
 */
public final class PollSchedule {

    private static final double JITTER = 0.1;

    /** Of a poll that is aimed at a beat: more would miss it, and less would let feeds with the same beat crowd. */
    private static final Duration LEAST_AIMED_JITTER = Duration.ofSeconds(30);

    private static final Duration MOST_AIMED_JITTER = Duration.ofMinutes(2);
    /** By how much clocks of instances may differ. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final int HOURS_IN_A_WEEK = 7 * 24;

    private final ScheduleSettings settings;
    private final RandomGenerator random;
    private final LearntInterval learnt;

    public PollSchedule(ScheduleSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
        this.learnt = new LearntInterval(settings);
    }

    /**
     * After a good answer.
     *
     * @param interval the feed's own, null to learn it
     * @param freshFor how long the response stays fresh
     * @param arrivals when entries have come, this answer's included
     */
    public NextPoll afterAnswer(
            @Nullable Duration interval,
            PublisherHints hints,
            Duration freshFor,
            @Nullable Arrivals arrivals,
            Instant now) {
        var asked = shortest(longest(freshFor, asked(hints)), settings.longestInterval());
        var usual = interval(interval, arrivals, now);
        var rhythm = interval == null && settings.learn() && arrivals != null
                ? arrivals.beats().rhythm()
                : null;
        var wait = rhythm == null || usual.compareTo(asked) < 0
                ? jittered(longest(usual, asked))
                : usual.plus(part(aimed(usual, rhythm)));
        var due = firstAllowed(now.plus(wait), hints);
        return new NextPoll(due, asked.isZero() ? null : now.plus(asked));
    }

    /**
     * After a failure: exponential back-off with full jitter on top of the feed's interval, or of what its publisher asks
     * for, and never before the server's Retry-After. The back-off ends at the longest interval.
     *
     * @param interval the feed's own, null to learn it
     * @param known what was known before
     */
    public NextPoll afterFailure(
            @Nullable Duration interval, PollState known, @Nullable Duration retryAfter, Instant now) {
        var hints = hints(known);
        var asked = shortest(asked(hints), settings.longestInterval());
        var least = longest(interval(interval, known.arrivals(), now), asked);
        var ceiling = longest(settings.longestInterval(), least);
        var bound = longest(settings.firstBackOff(), least.multipliedBy(2));
        for (int i = 0; i < known.failures() && bound.compareTo(ceiling) < 0; i++) {
            bound = bound.multipliedBy(2);
        }
        var room = shortest(bound, ceiling).minus(least);
        var backOff = room.isZero() ? jittered(least) : least.plus(part(room));
        var due = firstAllowed(now.plus(retryAfter == null ? backOff : longest(backOff, retryAfter)), hints);
        return new NextPoll(due, retryAfter == null ? null : now.plus(retryAfter));
    }

    /**
     * When a feed is due whose state has been restored, or whose interval has been changed: as planned, or sooner when
     * its interval is shorter now, but never sooner than server and publisher allow. Null for a feed never polled. What has
     * been polled in the future was polled by a wrong clock, and all that was planned by it is as wrong.
     */
    public @Nullable Instant resumed(@Nullable Duration interval, PollState state, Instant now) {
        var planned = state.nextPollAt();
        if (planned != null && state.polledAt() != null && state.polledAt().isAfter(now.plus(AHEAD))) {
            return now.plus(spread(interval));
        }
        if (planned == null || state.polledAt() == null || state.failures() > 0) {
            return planned;
        }
        var asked = state.notBefore() == null ? Duration.ZERO : Duration.between(state.polledAt(), state.notBefore());
        var every = longest(interval(interval, state.arrivals(), state.polledAt()), asked);
        return planned.isAfter(firstAllowed(state.polledAt().plus(mostJittered(every)), hints(state)))
                ? firstAllowed(state.polledAt().plus(every), hints(state))
                : planned; // the same interval, with its jitter
    }

    /**
     * When a feed is polled that fell due during an outage, so that those feeds are not polled all at once. After a short
     * outage by chance within three times as long: they come at a third of the usual rate beside the others. After one of
     * more than a third of the feed's interval when its turn would come again, had there been none: the usual rate.
     *
     * @param due when its turn was
     * @param outage since when nothing was polled
     */
    public Instant overdue(@Nullable Duration interval, PollState state, Instant due, Duration outage, Instant now) {
        var every = interval(interval, state.arrivals(), now);
        var within = outage.multipliedBy(3);
        if (within.compareTo(every) <= 0) {
            return firstAllowed(now.plus(part(within)), hints(state));
        }
        var missed = Duration.between(due, now).toMillis() % every.toMillis();
        return firstAllowed(now.plus(every).minusMillis(missed), hints(state));
    }

    /**
     * When a feed is polled that fell due while its host wanted to be left alone until {@code until}: after that by chance
     * within as long again, so that those feeds come at no more than double their rate, and within the feed's interval.
     */
    public Instant afterRest(@Nullable Duration interval, Instant until, Instant now) {
        return until.plus(
                part(shortest(Duration.between(now, until), interval == null ? settings.interval() : interval)));
    }

    /**
     * A plan moved up to when something else wants the feed to be polled, as far as server and publisher allow.
     *
     * @param wanted null for never
     */
    public NextPoll sooner(NextPoll planned, PublisherHints hints, @Nullable Instant wanted) {
        if (wanted == null) {
            return planned;
        }
        var notBefore = planned.notBefore();
        var due = firstAllowed(notBefore != null && wanted.isBefore(notBefore) ? notBefore : wanted, hints);
        return due.isBefore(planned.at()) ? new NextPoll(due, notBefore) : planned;
    }

    /** How long a feed waits for its first poll that is one of many: a part of its interval, by chance. */
    public Duration spread(@Nullable Duration interval) {
        return part(interval == null ? settings.interval() : interval);
    }

    private Duration interval(@Nullable Duration own, @Nullable Arrivals arrivals, Instant now) {
        if (own != null) {
            return own;
        }
        return settings.learn() ? learnt.after(arrivals, now) : settings.interval();
    }

    private static Duration asked(PublisherHints hints) {
        return hints.interval() == null ? Duration.ZERO : hints.interval();
    }

    private static PublisherHints hints(PollState state) {
        return state.hints() == null ? PublisherHints.NONE : state.hints();
    }

    private Duration part(Duration whole) {
        return Duration.ofMillis((long) (whole.toMillis() * random.nextDouble()));
    }

    private static Duration aimed(Duration wait, Rhythm rhythm) {
        var most = shortest(MOST_AIMED_JITTER, Duration.ofMillis(rhythm.spread() / 2));
        return shortest(mostJittered(wait).minus(wait), longest(LEAST_AIMED_JITTER, most));
    }

    private static Duration mostJittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER));
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
