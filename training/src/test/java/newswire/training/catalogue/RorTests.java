package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import newswire.cli.console.Failure;
import newswire.training.catalogue.Ror.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RorTests {

    private static final String FIRST_FORM = """
            {"name": "Lighthouse Board", "aliases": ["Board of Lights"], "acronyms": ["LB"], "types": ["Government"],
             "status": "active", "country": {"country_code": "TL"},
             "external_ids": {"Wikidata": {"preferred": null, "all": ["Q1"]}},
             "relationships": [{"type": "Parent"}, {"type": "Child"}, {"type": "Child"}]}""";

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsTheFirstFormOfRecords() throws IOException {
        write("v1.0/01.json", FIRST_FORM);

        assertThat(Ror.read(folder))
                .containsExactly(new Organisation(
                        "Q1",
                        "TL",
                        Set.of("government"),
                        true,
                        List.of("Lighthouse Board"),
                        List.of("Board of Lights"),
                        List.of("LB"),
                        2,
                        true));
    }

    @Test
    void readsTheSecondFormOfRecordsWithoutNamesInOtherLanguages() throws IOException {
        write("v2.0/02.json", """
                {"names": [
                   {"value": "Leuchtturmamt", "lang": "de", "types": ["label"]},
                   {"value": "Lighthouse Office", "lang": "en", "types": ["label", "ror_display"]},
                   {"value": "Office of Lights", "lang": null, "types": ["alias"]},
                   {"value": "LO", "lang": null, "types": ["acronym"]}],
                 "external_ids": [{"type": "wikidata", "preferred": "Q3", "all": ["Q2", "Q3"]}],
                 "locations": [{"geonames_details": {"country_code": "ML"}}],
                 "relationships": [{"type": "child"}, {"type": "related"}],
                 "types": ["government"], "status": "withdrawn"}""");

        assertThat(Ror.read(folder))
                .containsExactly(new Organisation(
                        "Q3",
                        "ML",
                        Set.of("government"),
                        false,
                        List.of("Lighthouse Office"),
                        List.of("Office of Lights"),
                        List.of("LO"),
                        1,
                        false));
    }

    @Test
    void takesNoIdWhereThereAreSeveralAndNoneIsPreferred() throws IOException {
        write("v1.0/01.json", FIRST_FORM.replace("[\"Q1\"]", "[\"Q1\", \"Q2\"]"));

        assertThat(Ror.read(folder)).extracting(Organisation::wikidata).containsOnlyNulls();
    }

    @Test
    void takesTheRecordOfTheLatestRelease() throws IOException {
        write("v1.9/01.json", FIRST_FORM.replace("Lighthouse Board", "Board of the Coast"));
        write("v1.10/01.json", FIRST_FORM.replace("Lighthouse Board", "Coast Office"));
        write("v1.2/01.json", FIRST_FORM);

        assertThat(Ror.read(folder)).flatExtracting(Organisation::names).containsExactly("Coast Office");
    }

    @Test
    void saysWhichRecordIsMalformedAndThatReleasesAreMissing() throws IOException {
        write("other/01.json", FIRST_FORM);
        assertThatThrownBy(() -> Ror.read(folder)).isInstanceOf(Failure.class).hasMessageContaining("*.json");

        write("v1.0/01.json", FIRST_FORM.replace("[\"LB\"]", "[\"LB\""));
        assertThatThrownBy(() -> Ror.read(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("v1.0/01.json, line 1: ");
    }

    private void write(String name, String record) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, record);
    }
}
