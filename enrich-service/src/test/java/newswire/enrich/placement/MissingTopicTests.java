package newswire.enrich.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MissingTopicTests {

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final MissingTopic topic = new MissingTopic("questions", clock);

    @Test
    void isSpokenOfOnceAfterAWhile(CapturedOutput output) {
        missed(29);
        assertThat(output).doesNotContain("questions");

        missed(600);
        assertThat(output).containsOnlyOnce("there is no topic questions");
    }

    @Test
    void isNotSpokenOfWhenItComesInTime(CapturedOutput output) {
        missed(29);
        topic.found();
        missed(29);

        assertThat(output).doesNotContain("questions");
    }

    private void missed(int seconds) {
        for (int i = 0; i <= seconds; i++) {
            topic.missed();
            now = now.plusSeconds(1);
        }
    }
}
