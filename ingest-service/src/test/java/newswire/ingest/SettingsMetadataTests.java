package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the build says of the settings, for those who write them with an editor's help. */
class SettingsMetadataTests {

    @Test
    void describesEachSetting() throws IOException {
        try (var metadata =
                IngestProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            var settings = JsonMapper.builder()
                    .build()
                    .readTree(metadata)
                    .path("properties")
                    .values();

            assertThat(settings)
                    .extracting(setting -> setting.path("name").asString())
                    .contains("newswire.ingest.fetch.user-agent", "newswire.ingest.kafka.partitions");
            assertThat(settings)
                    .filteredOn(
                            setting -> setting.path("description").asString("").isBlank())
                    .extracting(setting -> setting.path("name").asString())
                    .isEmpty();
        }
    }
}
