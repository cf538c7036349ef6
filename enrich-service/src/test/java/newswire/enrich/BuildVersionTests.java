package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BuildVersionTests {

    @Test
    void eventsNameTheVersionOfTheBuild() throws IOException {
        try (var settings = BuildVersionTests.class.getResourceAsStream("/enrich-service.yml")) {
            assertThat(new String(settings.readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("version: \"?\\d+\\.\\d+\\.\\d+")
                    .doesNotContain("@project");
        }
    }
}
