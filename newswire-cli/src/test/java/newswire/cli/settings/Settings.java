package newswire.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of both services, as the build describes them. */
final class Settings {

    private Settings() {}

    static List<JsonNode> all() throws IOException {
        var settings = new ArrayList<JsonNode>();
        var files = Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        for (var file : Collections.list(files)) {
            try (var in = file.openStream()) {
                JsonMapper.shared().readTree(in).path("properties").values().stream()
                        .filter(setting -> name(setting).startsWith("newswire."))
                        .forEach(settings::add);
            }
        }
        assertThat(settings)
                .extracting(Settings::name)
                .contains("newswire.ingest.fetch.user-agent", "newswire.enrich.batch-size");
        return settings;
    }

    static List<String> names() throws IOException {
        return all().stream().map(Settings::name).toList();
    }

    static String name(JsonNode setting) {
        return setting.path("name").asString();
    }
}
