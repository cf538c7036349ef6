package newswire.benchmarks.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.benchmarks.schedule.Trace.Kind;
import org.junit.jupiter.api.Test;

class ScheduleBenchmarkTests {

    private final ScheduleBenchmark benchmark = new ScheduleBenchmark(12, 21, 7);

    @Test
    void needsAtMostHalfTheRequestsOfAFixedIntervalForTheSameMedianDelay() {
        var row = benchmark.all();

        assertThat(row.fixed().median())
                .isBetween(0.95 * row.learnt().median(), 1.05 * row.learnt().median());
        assertThat(row.share()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void needsNoMoreRequestsForAnyKindOfLivingFeed() {
        for (var kind : Kind.values()) {
            if (kind != Kind.DEAD) {
                assertThat(benchmark.of(kind).share()).as(kind.name()).isLessThan(0.9);
            }
        }
    }

    @Test
    void givesTheSameFiguresAgain() {
        assertThat(benchmark.all().learnt().requests())
                .isEqualTo(new ScheduleBenchmark(12, 21, 7).all().learnt().requests());
    }
}
