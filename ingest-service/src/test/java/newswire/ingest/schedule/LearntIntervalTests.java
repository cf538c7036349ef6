package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import newswire.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;

class LearntIntervalTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final ScheduleSettings settings = ScheduleSettings.defaults();
    private final LearntInterval interval = new LearntInterval(settings);

    /** After polls every quarter of an hour for so many days, with so many new entries at each in these hours. */
    private static Arrivals watched(int days, int entries, int firstHour, int lastHour) {
        Arrivals arrivals = null;
        for (var now = MIDNIGHT.minus(Duration.ofDays(days)); !now.isAfter(MIDNIGHT); now = now.plus(QUARTER)) {
            var hour = Arrivals.hourOf(now.minusSeconds(1));
            arrivals = Arrivals.seen(arrivals, firstHour <= hour && hour <= lastHour ? entries : 0, now);
        }
        return arrivals;
    }

    @Test
    void isTheUsualOneForAFeedThatNothingIsKnownOf() {
        assertThat(interval.after(null, MIDNIGHT))
                .isBetween(QUARTER, QUARTER.multipliedBy(6).dividedBy(5));
    }

    @Test
    void isShorterInTheHoursInWhichEntriesCome() {
        var byDay = watched(21, 1, 9, 16);

        var noon = interval.after(byDay, MIDNIGHT.plus(Duration.ofHours(12)));
        var night = interval.after(byDay, MIDNIGHT.plus(Duration.ofHours(20)));
        assertThat(noon).isLessThan(QUARTER);
        assertThat(night).isGreaterThan(noon.multipliedBy(3));
        assertThat(MIDNIGHT.plus(interval.after(byDay, MIDNIGHT))).isBefore(MIDNIGHT.plus(Duration.ofHours(10)));
    }

    @Test
    void stretchesForAFeedThatIsSilentUpToTheLongest() {
        var silent = Arrivals.seen(Arrivals.seen(null, 20, MIDNIGHT), 0, MIDNIGHT.plus(Duration.ofDays(2)));
        assertThat(interval.after(silent, MIDNIGHT)).isBetween(Duration.ofHours(1), Duration.ofHours(4));

        var dead = watched(60, 0, 0, 0);
        var longest = new LearntInterval(new ScheduleSettings(
                QUARTER, Duration.ofMinutes(5), Duration.ofHours(3), true, QUARTER, Duration.ofSeconds(1)));
        assertThat(interval.after(dead, MIDNIGHT)).isGreaterThan(Duration.ofHours(6));
        assertThat(longest.after(dead, MIDNIGHT)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void isNeverShorterThanTheShortest() {
        assertThat(interval.after(watched(10, 900, 0, 23), MIDNIGHT)).isEqualTo(settings.shortestInterval());
    }

    @Test
    void isShorterForAWhileAfterABurst() {
        var quiet = watched(20, 0, 0, 0);
        var burst = Arrivals.seen(quiet, 10, MIDNIGHT.plus(QUARTER));

        assertThat(interval.after(burst, MIDNIGHT.plus(QUARTER))).isLessThan(QUARTER);
    }

    @Test
    void aFeedThatFallsSilentIsForgottenInTheEnd() {
        var arrivals = watched(20, 2, 0, 23);
        assertThat(arrivals.hours()).hasSize(24);

        assertThat(Arrivals.seen(arrivals, 0, MIDNIGHT.plus(Duration.ofDays(400)))
                        .hours())
                .isEmpty();
    }

    @Test
    void whatAFeedShowsAtItsFirstPollDoesNotCount() {
        assertThat(Arrivals.seen(null, 50, MIDNIGHT)).isEqualTo(new Arrivals(MIDNIGHT, 0, 0, List.of()));
    }

    @Test
    void losesNoEntryWhenItSharesThemOutOverTheHours() {
        var arrivals = Arrivals.seen(Arrivals.seen(null, 0, MIDNIGHT), 7, MIDNIGHT.plus(Duration.ofMinutes(500)));

        assertThat(arrivals.hours().stream().mapToInt(Integer::intValue).sum()).isEqualTo(700);
        assertThat(arrivals.hours().subList(9, 24)).containsOnly(0);
    }

    @Test
    void aClockThatGoesBackTeachesNothing() {
        var arrivals = watched(3, 1, 0, 23);

        assertThat(Arrivals.seen(arrivals, 5, MIDNIGHT.minusSeconds(3600))).isEqualTo(arrivals);
    }

    @Test
    void aRestartPollsNoSoonerThanWasPlanned() {
        var schedule = new PollSchedule(settings, new Random(3));
        var arrivals = watched(20, 1, 9, 16);
        var planned = schedule.afterAnswer(null, PublisherHints.NONE, Duration.ZERO, arrivals, MIDNIGHT);
        var state = PollState.unknown("https://a.example/feed")
                .answered(null, "A", Validators.NONE, "hash", PublisherHints.NONE, arrivals, MIDNIGHT, planned);

        assertThat(planned.at()).isAfter(MIDNIGHT.plus(QUARTER));
        assertThat(schedule.resumed(null, state, MIDNIGHT)).isEqualTo(planned.at());
        assertThat(schedule.resumed(Duration.ofMinutes(1), state, MIDNIGHT)).isEqualTo(MIDNIGHT.plusSeconds(60));
    }

    @Test
    void aRestartLeavesTheJitterOfWhatAPublisherAsksFor() {
        RandomGenerator highest = () -> -1;
        var schedule = new PollSchedule(settings, highest);
        var hints = new PublisherHints(Duration.ofHours(1), Set.of(), Set.of());
        var planned = schedule.afterAnswer(QUARTER, hints, Duration.ZERO, null, MIDNIGHT);
        var state = PollState.unknown("https://a.example/feed")
                .answered(null, "A", Validators.NONE, "hash", hints, null, MIDNIGHT, planned);

        assertThat(planned.at()).isAfter(MIDNIGHT.plus(Duration.ofMinutes(65)));
        assertThat(schedule.resumed(QUARTER, state, MIDNIGHT)).isEqualTo(planned.at());
    }

    @Test
    void aFeedsOwnIntervalIsKept() {
        RandomGenerator lowest = () -> 0;
        var schedule = new PollSchedule(settings, lowest);

        assertThat(schedule.afterAnswer(QUARTER, PublisherHints.NONE, Duration.ZERO, watched(9, 0, 0, 0), MIDNIGHT)
                        .at())
                .isEqualTo(MIDNIGHT.plus(QUARTER));
    }
}
