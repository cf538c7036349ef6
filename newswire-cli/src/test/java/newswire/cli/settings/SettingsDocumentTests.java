package newswire.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What the build and the README say of the settings of both services. */
class SettingsDocumentTests {

    private final ReadmeSettings readme = ReadmeSettings.read();

    @Test
    void eachIsDescribedForAnEditorsHelp() throws IOException {
        assertThat(Settings.all())
                .filteredOn(setting -> setting.path("description").asString("").isBlank())
                .extracting(Settings::name)
                .isEmpty();
    }

    @Test
    void eachHasARowInTheReadme() throws IOException {
        assertThat(Settings.names()).filteredOn(name -> !readme.have(name)).isEmpty();
    }

    @Test
    void eachRowIsOneThatThereIs() throws IOException {
        var names = Settings.names();
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
        for (var setting : Settings.all()) {
            var shown = readme.usual(Settings.name(setting));
            var usual = setting.path("defaultValue").asString("");
            var depends = shown.isEmpty() || shown.startsWith("$") || shown.endsWith("(…)");
            if (!depends) {
                assertThat(inBytes(usual)).as(Settings.name(setting)).isEqualTo(inBytes(shown));
            }
        }
    }

    private static String inBytes(String text) {
        return text.matches("\\d+[KM]?B") ? Long.toString(DataSize.parse(text).toBytes()) : text;
    }
}
