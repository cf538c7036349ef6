package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeatsTests {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final ScheduleSettings settings = ScheduleSettings.defaults();
    private final LearntInterval interval = new LearntInterval(settings);
    private final SplittableRandom random = new SplittableRandom(4);

    private @Nullable Arrivals arrivals;
    private Instant now = START;

    /** Polls every quarter of an hour, or so, while entries come at these moments. */
    private Rhythm poll(List<Instant> entries, Instant until) {
        var left = new ArrayList<>(entries);
        for (; now.isBefore(until); now = now.plus(QUARTER).plusSeconds(random.nextInt(60))) {
            var before = left.size();
            left.removeIf(entry -> !entry.isAfter(now));
            arrivals = Arrivals.seen(arrivals, before - left.size(), now);
        }
        return arrivals == null ? null : arrivals.beats().rhythm();
    }

    private static List<Instant> every(Duration period, Instant from, Instant until) {
        var entries = new ArrayList<Instant>();
        for (var entry = from; entry.isBefore(until); entry = entry.plus(period)) {
            entries.add(entry);
        }
        return entries;
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    @Test
    void periodAndPhaseAreLearntFromThePollsAlone() {
        var period = Duration.ofMinutes(97);
        var first = START.plus(Duration.ofMinutes(40));

        var rhythm = poll(every(period, first, day(3)), day(3));

        assertThat(rhythm).isNotNull();
        assertThat(rhythm.period() / 1000.0).isBetween(0.99 * period.toSeconds(), 1.01 * period.toSeconds());
        var astray = Math.floorMod(rhythm.next() - first.toEpochMilli(), period.toMillis());
        assertThat(Math.min(astray, period.toMillis() - astray)).isLessThan(QUARTER.toMillis());
    }

    @Test
    void theNextPollComesAfterTheNextBeatAndNotLongAfter() {
        var daily = every(Duration.ofDays(1), START.plus(Duration.ofHours(9)), day(12));
        poll(daily, day(11).plus(Duration.ofHours(10)));
        var beat = day(12).plus(Duration.ofHours(9));
        var polls = 0;
        while (now.isBefore(beat)) {
            now = now.plus(interval.after(arrivals, now));
            arrivals = Arrivals.seen(arrivals, now.isBefore(beat) ? 0 : 1, now);
            polls++;
        }

        assertThat(polls).isLessThan(12); // it was 92 a day
        assertThat(now).isBefore(beat.plus(Duration.ofMinutes(40)));
    }

    @Test
    void entriesThatComeAtAnyTimeHaveNone() {
        var found = 0;
        for (int feed = 0; feed < 200; feed++) {
            arrivals = null;
            now = START;
            var entries = new ArrayList<Instant>();
            for (var at = START; at.isBefore(day(4)); ) {
                at = at.plusSeconds((long) (-7_200 * Math.log(1 - random.nextDouble())));
                entries.add(at);
            }
            found += poll(entries, day(4)) == null ? 0 : 1;
        }

        assertThat(found).isLessThan(10);
    }

    @Test
    void aRhythmThatIsGivenUpIsForgottenAndAnotherLearnt() {
        var slow = every(Duration.ofHours(5), START.plusSeconds(1_000), day(6));
        var rhythm = poll(slow, day(6));
        assertThat(rhythm).isNotNull();
        assertThat(rhythm.period() / 3_600_000.0).isBetween(4.9, 5.1);

        var fast = every(Duration.ofHours(2), day(6).plusSeconds(4_000), day(12));
        assertThat(poll(fast, day(12)).period() / 3_600_000.0).isBetween(1.95, 2.05);
    }

    @Test
    void silenceEndsARhythm() {
        assertThat(poll(every(Duration.ofHours(5), START.plusSeconds(1_000), day(6)), day(6)))
                .isNotNull();
        assertThat(poll(List.of(), day(9))).isNull();
    }

    @Test
    void aLongOutageEndsARhythmAtOnce() {
        poll(every(Duration.ofHours(1), START.plusSeconds(1_000), day(3)), day(3));

        assertThat(Arrivals.seen(arrivals, 0, day(800)).beats()).isEqualTo(Beats.UNKNOWN);
    }

    @Test
    void feedsWithTheSameBeatAreNotPolledAtTheSameMoment() {
        poll(every(Duration.ofHours(1), START.plusSeconds(1_000), day(3)), day(3));
        var schedule = new PollSchedule(settings, new SplittableRandom(8));
        var first = Instant.MAX;
        var last = Instant.MIN;
        for (int feed = 0; feed < 100; feed++) {
            var due = schedule.afterAnswer(null, PublisherHints.NONE, Duration.ZERO, arrivals, now)
                    .at();
            first = due.isBefore(first) ? due : first;
            last = due.isAfter(last) ? due : last;
        }

        assertThat(Duration.between(first, last)).isBetween(Duration.ofSeconds(20), Duration.ofMinutes(2));
    }

    @Test
    void whoAsksToBeLeftAloneForLongerIsLeftAlone() {
        poll(every(Duration.ofMinutes(30), START.plusSeconds(500), day(3)), day(3));
        var hints = new PublisherHints(Duration.ofHours(3), Set.of(), Set.of());

        assertThat(new PollSchedule(settings, random)
                        .afterAnswer(null, hints, Duration.ZERO, arrivals, now)
                        .at())
                .isAfterOrEqualTo(now.plus(Duration.ofHours(3)));
    }

    @Test
    void burstsOfAFeedAreLearnt() {
        var entries = new ArrayList<Instant>();
        for (int day = 0; day < 20; day++) {
            for (int entry = 0; entry < 6; entry++) {
                entries.add(day(day).plus(Duration.ofMinutes(random.nextInt(60) + 400 * (day % 3))));
            }
        }
        poll(entries, day(20));
        assertThat(arrivals.inBursts()).isGreaterThan(500);

        var alone = Arrivals.seen(null, 0, START);
        for (int hour = 1; hour < 400; hour++) {
            alone = Arrivals.seen(alone, hour % 5 == 0 ? 1 : 0, START.plus(Duration.ofHours(hour)));
        }
        assertThat(alone.inBursts()).isLessThan(250);
    }
}
