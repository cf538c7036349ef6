package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import newswire.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;

class PollScheduleTests {

    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-03-01T12:10:00Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ScheduleSettings settings = new ScheduleSettings(
            Duration.ofMinutes(15), Duration.ofMinutes(5), DAY, false, MINUTE, Duration.ofSeconds(1));
    private final PollSchedule earliest = new PollSchedule(settings, fixed(0));
    private final PollSchedule latest = new PollSchedule(settings, fixed(-1));

    private static RandomGenerator fixed(long bits) {
        return () -> bits;
    }

    @Test
    void pollsAtTheFeedsIntervalOrTheDefault() {
        assertThat(earliest.afterAnswer(null, PublisherHints.NONE, Duration.ZERO, null, NOW))
                .isEqualTo(new NextPoll(NOW.plus(Duration.ofMinutes(15)), null));
        assertThat(earliest.afterAnswer(MINUTE, PublisherHints.NONE, Duration.ZERO, null, NOW)
                        .at())
                .isEqualTo(NOW.plus(MINUTE));
    }

    @Test
    void spreadsByATenthOfTheInterval() {
        assertThat(latest.afterAnswer(Duration.ofSeconds(100), PublisherHints.NONE, Duration.ZERO, null, NOW)
                        .at())
                .isBetween(NOW.plusSeconds(109), NOW.plusSeconds(110));
    }

    @Test
    void afterAHostsRestFeedsComeWithinAsLongAgainAndTheirInterval() {
        var rested = NOW.plus(MINUTE);

        assertThat(earliest.afterRest(null, rested, NOW)).isEqualTo(rested);
        assertThat(latest.afterRest(null, rested, NOW)).isBetween(rested.plusSeconds(59), rested.plus(MINUTE));
        assertThat(latest.afterRest(Duration.ofSeconds(10), rested, NOW))
                .isBetween(rested.plusSeconds(9), rested.plusSeconds(10));
    }

    @Test
    void movesAPollUpForWhatElseWantsItAsFarAsThePublisherAllows() {
        var planned = new NextPoll(NOW.plus(Duration.ofHours(5)), NOW.plus(Duration.ofHours(1)));
        var skipping = new PublisherHints(
                null,
                Set.of(NOW.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC).getHour()),
                Set.of());

        assertThat(earliest.sooner(planned, PublisherHints.NONE, null)).isEqualTo(planned);
        assertThat(earliest.sooner(planned, PublisherHints.NONE, NOW.plus(Duration.ofHours(6))))
                .isEqualTo(planned);
        assertThat(earliest.sooner(planned, PublisherHints.NONE, NOW.plus(Duration.ofHours(2))))
                .isEqualTo(new NextPoll(NOW.plus(Duration.ofHours(2)), planned.notBefore()));
        assertThat(earliest.sooner(planned, PublisherHints.NONE, NOW.plus(MINUTE)))
                .isEqualTo(new NextPoll(NOW.plus(Duration.ofHours(1)), planned.notBefore()));
        assertThat(earliest.sooner(planned, skipping, NOW.plus(Duration.ofHours(2)))
                        .at())
                .isEqualTo(NOW.plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.HOURS));
    }

    @Test
    void givesWayToThePublisherUpToTheCap() {
        var hints = new PublisherHints(Duration.ofHours(2), Set.of(), Set.of());

        assertThat(earliest.afterAnswer(null, hints, Duration.ofHours(1), null, NOW))
                .isEqualTo(new NextPoll(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(2))));
        assertThat(earliest.afterAnswer(null, hints, Duration.ofHours(3), null, NOW)
                        .at())
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(earliest.afterAnswer(null, hints, Duration.ofDays(300), null, NOW)
                        .at())
                .isEqualTo(NOW.plus(DAY));
    }

    @Test
    void keepsOutOfHoursAndDaysToSkipInGmt() {
        var skip = new PublisherHints(null, Set.of(12, 13, 0), Set.of(DayOfWeek.SUNDAY));

        assertThat(earliest.afterAnswer(null, skip, Duration.ZERO, null, NOW).at())
                .isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void doesNotTakeNeverForAnAnswer() {
        var never = new PublisherHints(
                null, IntStream.range(0, 24).boxed().collect(java.util.stream.Collectors.toSet()), Set.of());

        assertThat(earliest.afterAnswer(null, never, Duration.ZERO, null, NOW).at())
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void backsOffTwiceAsFarWithEachFailureOnTopOfTheInterval() {
        var waits = IntStream.rangeClosed(0, 11)
                .mapToObj(failures -> Duration.between(
                        NOW,
                        latest.afterFailure(null, failed(failures), null, NOW).at()))
                .toList();

        assertThat(waits.get(0)).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(waits.get(3)).isBetween(Duration.ofMinutes(239), Duration.ofMinutes(240));
        assertThat(waits.get(11)).isBetween(Duration.ofHours(23), DAY);
        assertThat(waits).isSorted();
    }

    @Test
    void backsOffByAnythingBetweenTheIntervalAndTheBound() {
        assertThat(earliest.afterFailure(MINUTE, failed(8), null, NOW).at()).isEqualTo(NOW.plus(MINUTE));
        var random = new PollSchedule(settings, new Random(1));
        var waits = IntStream.range(0, 1_000)
                .mapToLong(n -> Duration.between(
                                NOW,
                                random.afterFailure(MINUTE, failed(5), null, NOW)
                                        .at())
                        .toSeconds())
                .summaryStatistics();

        assertThat(waits.getMin()).isBetween(60L, 90L);
        assertThat(waits.getMax()).isBetween(63 * 60L, 64 * 60L);
        assertThat(waits.getAverage()).isBetween(31 * 60.0, 34 * 60.0);
    }

    @Test
    void backsOffNoLessThanAnIntervalBeyondTheBound() {
        assertThat(earliest.afterFailure(Duration.ofDays(7), failed(3), null, NOW)
                        .at())
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void keepsToWhatThePublisherAskedForWhenPollsFail() {
        var hints = new PublisherHints(Duration.ofHours(2), Set.of(14), Set.of());
        var known = PollState.unknown("https://a.example/feed")
                .answered(null, "A", Validators.NONE, "hash", hints, null, NOW, new NextPoll(NOW, null));

        assertThat(earliest.afterFailure(null, known, null, NOW).at()).isEqualTo(Instant.parse("2026-03-01T15:00:00Z"));
    }

    @Test
    void neverComesBackBeforeRetryAfter() {
        assertThat(earliest.afterFailure(MINUTE, failed(0), Duration.ofDays(3), NOW))
                .isEqualTo(new NextPoll(NOW.plus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(3))));
    }

    private static PollState failed(int times) {
        var state = PollState.unknown("https://a.example/feed");
        for (int i = 0; i < times; i++) {
            state = state.failed("HTTP status 500", NOW, new NextPoll(NOW, null));
        }
        return state;
    }

    @Test
    void resumesAsPlannedOrSoonerWhenTheIntervalIsShorterNow() {
        var planned = answered(earliest.afterAnswer(null, PublisherHints.NONE, Duration.ZERO, null, NOW));

        assertThat(earliest.resumed(null, planned, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(earliest.resumed(MINUTE, planned, NOW)).isEqualTo(NOW.plus(MINUTE));
        assertThat(earliest.resumed(DAY, planned, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(earliest.resumed(null, PollState.unknown("https://a.example/feed"), NOW))
                .isNull();
    }

    @Test
    void resumesSoonWhatAClockHasPolledThatWasAhead() {
        var planned = answered(earliest.afterAnswer(null, PublisherHints.NONE, Duration.ZERO, null, NOW));
        var before = NOW.minus(Duration.ofDays(3_650));

        assertThat(earliest.resumed(null, planned, before)).isBetween(before, before.plus(Duration.ofMinutes(15)));
        assertThat(earliest.resumed(null, planned, NOW.minusSeconds(9))).isEqualTo(planned.nextPollAt());
    }

    @Test
    void resumesNoSoonerThanThePublisherAllows() {
        var planned = answered(earliest.afterAnswer(null, PublisherHints.NONE, Duration.ofHours(1), null, NOW));

        assertThat(earliest.resumed(MINUTE, planned, NOW)).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private static PollState answered(NextPoll next) {
        return PollState.unknown("https://a.example/feed")
                .answered(null, "A", Validators.NONE, "hash", PublisherHints.NONE, null, NOW, next);
    }
}
