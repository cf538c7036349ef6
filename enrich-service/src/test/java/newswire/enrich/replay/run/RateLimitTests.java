package newswire.enrich.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTests {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE / 4);
    private final RateLimit limit = new RateLimit(10, clock::get);

    @Test
    void letsTheFirstGoAtOnceAndTheNextWhenItsTimeHasCome() {
        assertThat(limit.take(5)).isZero();
        assertThat(limit.take(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(limit.take(1)).isEqualTo(Duration.ofMillis(600));
        pass(Duration.ofMillis(600));
        assertThat(limit.take(1)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void keepsToTheRateInTheLongRun() {
        var waited = Duration.ZERO;
        for (int n = 0; n < 1_000; n++) {
            var wait = limit.take(3);
            pass(wait);
            waited = waited.plus(wait);
        }

        assertThat(waited).isBetween(Duration.ofSeconds(299), Duration.ofSeconds(300));
    }

    @Test
    void doesNotSaveUpWhatWasNotUsed() {
        assertThat(limit.take(1)).isZero();
        pass(Duration.ofHours(1));

        assertThat(limit.take(20)).isZero();
        assertThat(limit.take(1)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void takesNothingForNothing() {
        assertThat(limit.take(0)).isZero();
        assertThat(limit.take(1)).isZero();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
