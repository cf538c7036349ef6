package newswire.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import newswire.ingest.fetch.FetchSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The short form of the simulated day; docs/polling.md tells of the long one. Time is simulated, so none of it is timed. */
class SimulatedDayTests {

    private final SimulatedDay day = new SimulatedDay(2_000, Duration.ofHours(4), 7);

    @Test
    void pollsAreOnTimeAndPolite() {
        var outcome = day.day(null, false);

        assertThat(outcome.measured().requests()).isGreaterThan(4_000);
        assertThat(outcome.measured().lateness(0.99)).isLessThanOrEqualTo(1);
        assertThat(outcome.measured().early()).isZero();
        assertThat(outcome.rude()).isZero();
        assertThat(outcome.peak()).isLessThanOrEqualTo(1.5);
    }

    @Test
    void aRestartMakesNoBurstAndPollsNothingThatIsNotDue() {
        for (var outage : new Duration[] {Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(20)}) {
            var outcome = day.day(outage, false);

            assertThat(outcome.peak()).as("after %s", outage).isLessThanOrEqualTo(1.5);
            assertThat(outcome.measured().early()).as("after %s", outage).isZero();
            assertThat(outcome.measured().lateness(0.99)).as("after %s", outage).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void hostsThatHangChangeNothingForTheOthers() {
        var usual = day.day(null, false).measured();
        var hanging = day.day(null, true).measured();

        assertThat(hanging.failures()).isGreaterThan(5 * usual.failures());
        assertThat(hanging.latenessInAll()).isEqualTo(usual.latenessInAll());
    }

    @Test
    void itWouldShowIfHostsThatHangHeldUpOthers() {
        var few = new Binder(new MapConfigurationPropertySource(Map.of("f.max-concurrent", "2")))
                .bindOrCreate("f", FetchSettings.class);

        assertThat(day.day(null, true, few).measured().lateness(0.99)).isGreaterThan(10);
    }
}
