package newswire.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** What the build and the documents say of the settings of both services. */
class SettingsDocumentTests {

    private static final Path README = Path.of("../README.md");
    private static final List<String> BOUND_BY_HAND = List.of("newswire.ingest.credentials", "newswire.enrich.routes");
    private static final List<String> SPRINGS = List.of("spring.", "server.", "logging.");

    /** Those whose default hangs on where the service runs, or is too long for a cell. */
    private static final List<String> SAID_IN_WORDS =
            List.of("newswire.ingest.kafka.instance-id", "newswire.ingest.fetch.user-agent");

    @Test
    void eachIsDescribedForAnEditorsHelp() throws IOException {
        assertThat(Settings.all())
                .filteredOn(setting -> setting.path("description").asString("").isBlank())
                .extracting(Settings::name)
                .isEmpty();
    }

    @Test
    void eachHasARowInTheReadme() throws IOException {
        var rows = SettingRow.in(README);

        assertThat(Settings.names())
                .filteredOn(name -> rows.stream().noneMatch(row -> row.isOf(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/push.md", "docs/replay.md", "docs/stories.md", "docs/tags.md"})
    void rowsSayWhatThereIsAndItsDefault(Path document) throws IOException {
        var settings = Settings.all();

        assertThat(SettingRow.in(Path.of("..").resolve(document)))
                .hasSizeGreaterThan(3)
                .filteredOn(row -> SPRINGS.stream().noneMatch(row.name()::startsWith))
                .allSatisfy(row -> {
                    var of = settings.stream()
                            .filter(setting -> row.isOf(Settings.name(setting)))
                            .toList();
                    assertThat(!of.isEmpty() || BOUND_BY_HAND.stream().anyMatch(row::isOf))
                            .as("there is " + row.name())
                            .isTrue();
                    of.stream()
                            .filter(setting -> row.name().equals(Settings.name(setting)))
                            .filter(setting -> !SAID_IN_WORDS.contains(row.name()))
                            .forEach(setting -> assertThat(inBytes(row.usual()))
                                    .as(row.name())
                                    .isEqualTo(inBytes(usual(setting))));
                });
    }

    private static String usual(JsonNode setting) {
        return setting.path("defaultValue").asString("");
    }

    private static String inBytes(String text) {
        return text.matches("\\d+[KM]?B") ? Long.toString(DataSize.parse(text).toBytes()) : text;
    }

    @Test
    void theUserAgentOfTheReadmeIsTheBeginningOfOurs() throws IOException {
        var usual = Settings.all().stream()
                .filter(setting -> Settings.name(setting).equals("newswire.ingest.fetch.user-agent"))
                .map(SettingsDocumentTests::usual)
                .findFirst()
                .orElseThrow();

        assertThat(SettingRow.in(README))
                .filteredOn(row -> row.name().equals("newswire.ingest.fetch.user-agent"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(usual).startsWith(row.usual().replace("…)", "")));
    }
}
