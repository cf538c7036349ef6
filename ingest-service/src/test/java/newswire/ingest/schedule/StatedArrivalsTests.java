package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedArrivalsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:34:56Z");

    private final SplittableRandom random = new SplittableRandom(5);
    private final LearntInterval interval = new LearntInterval(ScheduleSettings.defaults());

    /** Each so long before the one after it, and the last one before now, give or take a part. */
    private List<@Nullable Instant> dates(int entries, Duration apart, double part) {
        var dates = new ArrayList<@Nullable Instant>();
        var at = NOW;
        for (int i = 0; i < entries; i++) {
            at = at.minusMillis((long) (apart.toMillis() * (1 - part + 2 * part * random.nextDouble())));
            dates.add(at);
        }
        return dates;
    }

    private Duration wait(List<@Nullable Instant> dates) {
        return interval.after(Arrivals.stated(dates, NOW), NOW);
    }

    @Test
    void aFeedWhoseEntriesAreOldIsLeftAloneFromTheFirst() {
        assertThat(wait(dates(10, Duration.ofDays(30), 0.9))).isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void aFeedThatHasManyIsPolledOftenFromTheFirst() {
        assertThat(wait(dates(20, Duration.ofMinutes(8), 0.9))).isLessThan(Duration.ofMinutes(9));
    }

    @Test
    void anOldEntryThatIsKeptInSightMakesABusyFeedNoSlowerOne() {
        var dates = dates(39, Duration.ofMinutes(30), 0.9);
        var without = wait(dates);

        dates.add(NOW.minus(Duration.ofDays(400)));
        assertThat(wait(dates))
                .as("pinned")
                .isBetween(
                        without.multipliedBy(9).dividedBy(10),
                        without.multipliedBy(11).dividedBy(10));
        dates.add(Instant.EPOCH);
        dates.add(Instant.parse("1904-01-01T00:00:00Z"));
        assertThat(wait(dates))
                .as("without a date")
                .isBetween(
                        without.multipliedBy(9).dividedBy(10),
                        without.multipliedBy(11).dividedBy(10));
    }

    @Test
    void theHoursOfTheDayAreTakenFromThem() {
        var dates = new ArrayList<@Nullable Instant>();
        for (int day = 1; day <= 5; day++) {
            for (int entry = 0; entry < 4; entry++) {
                dates.add(Instant.parse("2026-03-02T06:00:00Z")
                        .minus(Duration.ofDays(day))
                        .plusSeconds(random.nextInt(10_000)));
            }
        }
        var arrivals = Arrivals.stated(dates, NOW);

        assertThat(arrivals.hours().subList(6, 9).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThan(1_000);
        assertThat(arrivals.hours().subList(10, 24)).containsOnly(0);
    }

    @Test
    void beatsAreTakenFromThemEvenThoseThatPollsAreTooRareToShow() {
        var rhythm = Arrivals.stated(dates(20, Duration.ofMinutes(7), 0.01), NOW)
                .beats()
                .rhythm();

        assertThat(rhythm).isNotNull();
        assertThat(rhythm.period()).isBetween(410_000, 430_000);
        assertThat(rhythm.next()).isGreaterThan(NOW.minusSeconds(60).toEpochMilli());
    }

    @Test
    void aBeatThatHasLongCeasedIsNone() {
        var dates = dates(20, Duration.ofHours(3), 0.01).stream()
                .map(date -> date == null ? null : date.minus(Duration.ofDays(300)))
                .toList();

        assertThat(Arrivals.stated(dates, NOW).beats().rhythm()).isNull();
    }

    @Test
    void datesThatMakeNoSenseSayNothing() {
        var nothing = Arrivals.seen(null, 0, NOW);
        var gaps = dates(20, Duration.ofHours(3), 0.5);

        assertThat(Arrivals.stated(List.of(), NOW)).isEqualTo(nothing);
        assertThat(Arrivals.stated(dates(3, Duration.ofDays(1), 0.5), NOW))
                .as("too few")
                .isEqualTo(nothing);
        assertThat(Arrivals.stated(Collections.nCopies(20, NOW.minusSeconds(9)), NOW))
                .as("all the same")
                .isEqualTo(nothing);
        assertThat(Arrivals.stated(dates(20, Duration.ofSeconds(1), 0), NOW))
                .as("made with the document")
                .isEqualTo(nothing);
        assertThat(Arrivals.stated(dates(20, Duration.ofDays(1), 0), NOW))
                .as("days alone")
                .isEqualTo(nothing);
        gaps.set(7, null);
        assertThat(Arrivals.stated(gaps, NOW)).as("one without").isEqualTo(nothing);
        gaps.set(7, NOW.plus(Duration.ofHours(2)));
        assertThat(Arrivals.stated(gaps, NOW)).as("one in the future").isEqualTo(nothing);
    }

    @Test
    void datesAreHearsayAndSoonOverruledByPolls() {
        var arrivals = Arrivals.stated(dates(10, Duration.ofDays(30), 0.9), NOW);
        for (int hour = 1; hour <= 48; hour++) {
            arrivals = Arrivals.seen(arrivals, 1 + hour % 2, NOW.plus(Duration.ofHours(hour)));
        }

        assertThat(interval.after(arrivals, NOW.plus(Duration.ofHours(48)))).isLessThan(Duration.ofMinutes(30));
    }
}
