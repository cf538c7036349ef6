package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import newswire.enrich.EnrichSettings.TaggerSettings;
import org.junit.jupiter.api.Test;

class WrongSettingAnalyzerTests {

    @Test
    void tellsOfATaggerThatIsNotThereInASentence() {
        var settings = new TaggerSettings(List.of("entitis"), Map.of(), null, Duration.ofSeconds(1));
        Throwable wrong;
        try (var threads = Executors.newCachedThreadPool()) {
            wrong = catchThrowable(() -> TaggerChoice.of(settings, Map.of(), threads));
        }

        var told = new WrongSettingAnalyzer().analyze(new IllegalStateException("The context", wrong));

        assertThat(told).isNotNull();
        assertThat(told.getDescription()).startsWith("newswire.enrich.taggers.use: there is no tagger entitis");
        assertThat(told.getAction()).isEqualTo("Mend newswire.enrich.taggers.use.");
    }

    @Test
    void saysNothingOfOtherFailures() {
        var other = new IllegalStateException("The context", new IllegalArgumentException("spring: wrong"));

        assertThat(new WrongSettingAnalyzer().analyze(other)).isNull();
    }
}
