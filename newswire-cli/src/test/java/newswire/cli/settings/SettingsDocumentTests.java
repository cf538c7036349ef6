package newswire.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build and the README say of the settings of both services. */
class SettingsDocumentTests {

    private final ReadmeSettings readme = ReadmeSettings.read();

    private static List<JsonNode> settings() throws IOException {
        var settings = new ArrayList<JsonNode>();
        var files = SettingsDocumentTests.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json");
        for (URL file : Collections.list(files)) {
            try (var in = file.openStream()) {
                JsonMapper.shared().readTree(in).path("properties").values().stream()
                        .filter(setting -> name(setting).startsWith("newswire."))
                        .forEach(settings::add);
            }
        }
        assertThat(settings)
                .extracting(SettingsDocumentTests::name)
                .contains("newswire.ingest.fetch.user-agent", "newswire.enrich.batch-size");
        return settings;
    }

    private static String name(JsonNode setting) {
        return setting.path("name").asString();
    }

    @Test
    void eachIsDescribedForAnEditorsHelp() throws IOException {
        assertThat(settings())
                .filteredOn(setting -> setting.path("description").asString("").isBlank())
                .extracting(SettingsDocumentTests::name)
                .isEmpty();
    }

    @Test
    void eachHasARowInTheReadme() throws IOException {
        assertThat(settings())
                .extracting(SettingsDocumentTests::name)
                .filteredOn(name -> !readme.have(name))
                .isEmpty();
    }

    @Test
    void eachRowIsOneThatThereIs() throws IOException {
        var names = settings().stream().map(SettingsDocumentTests::name).toList();
        var others = List.of("newswire.ingest.credentials", "newswire.enrich.routes"); // bound by hand

        assertThat(readme.names())
                .filteredOn(row -> names.stream().noneMatch(name -> isOf(row, name)))
                .allMatch(row -> others.stream().anyMatch(other -> isOf(row, other)));
    }

    private static boolean isOf(String row, String name) {
        return row.equals(name)
                || row.startsWith(name + "[n]")
                || row.equals(name + ".NAME")
                || row.endsWith(".*") && name.startsWith(row.substring(0, row.length() - 1));
    }

    @Test
    void defaultsAreThoseOfTheReadme() throws IOException {
        for (var setting : settings()) {
            var shown = readme.usual(name(setting));
            var usual = setting.path("defaultValue").asString("");
            var depends = shown.isEmpty() || shown.startsWith("$") || shown.endsWith("(…)");
            if (!depends) {
                assertThat(inBytes(usual)).as(name(setting)).isEqualTo(inBytes(shown));
            }
        }
    }

    private static String inBytes(String text) {
        return text.matches("\\d+[KM]?B") ? Long.toString(DataSize.parse(text).toBytes()) : text;
    }
}
