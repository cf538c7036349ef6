package newswire.benchmarks.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.benchmarks.schedule.Trace.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleBenchmarkTests {

    private static final int DAYS = 21;

    private final ScheduleBenchmark benchmark = new ScheduleBenchmark(8, DAYS, false, 7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void needsAtMostHalfTheRequestsOfAFixedIntervalForTheSameMedianDelay(long seed) {
        var some = new ScheduleBenchmark(10, DAYS, false, seed);
        for (var kind : List.of(Kind.REGULAR, Kind.DIURNAL, Kind.BURSTY, Kind.DYING)) {
            assertHalf(some.of(kind));
        }
    }

    private static void assertHalf(ScheduleBenchmark.Row row) {
        assertThat(row.fixed().median())
                .as(row.name())
                .isBetween(0.95 * row.learnt().median(), 1.05 * row.learnt().median());
        assertThat(row.share()).as(row.name()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void needsAtMostHalfForAllOfThemTogether() {
        assertHalf(benchmark.all());
    }

    @Test
    void asksForADeadFeedNextToNever() {
        assertThat(benchmark.ofDead() / DAYS).isLessThan(7);
        assertThat(new ScheduleBenchmark(8, DAYS, true, 7).ofDead() / DAYS).isLessThan(5);
    }

    /** What entries that come at any time can't be had for less than, give or take what it takes to learn that. */
    @Test
    void needsForDeadFeedsAboutWhatAFixedIntervalNeeds() {
        assertThat(new ScheduleBenchmark(20, DAYS, true, 3).of(Kind.DEAD).share())
                .isBetween(0.9, 1.15);
    }

    @Test
    void isWorseThanAFixedIntervalForNoHabitOfFeeds() {
        var odd = new OddTraces(6, DAYS, 11);
        Map<String, List<Trace>> habits = new LinkedHashMap<>();
        habits.put("nearly regular", odd.afterEachOther(0.1));
        habits.put("less regular", odd.afterEachOther(0.3));
        habits.put("twice a day", odd.twiceADay());
        habits.put("on weekdays", odd.onWeekdays());
        habits.put("hourly by day", odd.hourlyByDay());
        habits.put("in pairs", odd.inPairs());
        habits.put("mixed", odd.mixed());
        habits.put("clocks changed", odd.withTheClocksChanged());
        habits.put("fallen silent", odd.thatFallSilent());
        habits.forEach((name, traces) -> {
            for (var dated : List.of(false, true)) {
                assertThat(ScheduleBenchmark.row(name, traces, DAYS, dated, 5).share())
                        .as(name + (dated ? ", dated" : ""))
                        .isLessThan(0.9);
            }
        });
    }

    /** As often as is allowed either way: by chance a little more or less. */
    @Test
    void isNoWorseForAFeedThatHasSomethingNewAtEachPoll() {
        var everySevenMinutes = new OddTraces(6, DAYS, 12).every(420);

        assertThat(ScheduleBenchmark.row("every 7 minutes", everySevenMinutes, DAYS, false, 5)
                        .share())
                .isLessThan(1.03);
    }

    @Test
    void givesTheSameFiguresAgain() {
        assertThat(benchmark.all().learnt().requests())
                .isEqualTo(
                        new ScheduleBenchmark(8, DAYS, false, 7).all().learnt().requests());
    }
}
