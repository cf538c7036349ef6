package newswire.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class HumanDurationTests {

    private final HumanDuration durations = new HumanDuration();

    @ParameterizedTest
    @CsvSource({"10s, PT10S", "5m, PT5M", "2h, PT2H", "1d, PT24H", "1h30m, PT1H30M", "250ms, PT0.25S", "PT5M, PT5M"})
    void readsDurationsAsPeopleWriteThem(String text, Duration duration) {
        assertThat(durations.convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "five minutes", "-5m", "5 m", "10s5", "999999999d999999999999h"})
    void refusesWhatIsNoDurationAndSaysHowToWriteOne(String text) {
        assertThatThrownBy(() -> durations.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is not a duration; write it as 30s, 5m, 2h or PT5M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "PT-5M"})
    void refusesWhatIsNoTimeAtAll(String text) {
        assertThatThrownBy(() -> durations.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is no time at all; write it as 30s, 5m, 2h or PT5M");
    }
}
