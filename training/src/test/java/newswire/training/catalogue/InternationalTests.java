package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternationalTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void tellsNamesFromAcronymsAndKeepsThoseThatEveryoneKnows() throws IOException {
        assertThat(lines("""
                        Tern Fisheries Organisation:
                          Wikidata_code: Q1
                          Name_en: Tern Fisheries Organisation
                          Abbreviation_en: TFO
                        Alliance of the Moss:
                          Wikidata_code: Q2
                          Name_en: Alliance of the Moss
                          Abbreviation_en: NATO
                        """))
                .containsExactly(
                        "agency\tTern Fisheries Organisation|Tern Fisheries Organization\tQ1\t\t\t\t3\t",
                        "agency\tTFO\tQ1\t\t\t\t0\t",
                        "agency\tAlliance of the Moss|NATO\tQ2\t\t\t\t3\t");
    }

    @Test
    void takesEachOrganisationsOwnIdHoweverItsNameIsWritten() throws IOException {
        assertThat(lines("""
                        Tern Bank:
                          Wikidata_code: Q1
                          Name_en: Tern Bank
                        ? A board whose name goes on for so long that the list breaks it over two lines of its own
                          accord
                        :
                          Wikidata_code: Q2
                          Name_en: 'Tern: Board'
                        """))
                .containsExactly("agency\tTern Bank\tQ1\t\t\t\t3\t", "agency\tTern: Board\tQ2\t\t\t\t3\t");
    }

    @Test
    void leavesOutWhatSeveralHaveWhatAnyoneMayBeCalledAndWhatHasNoId() throws IOException {
        assertThat(lines("""
                        Tern Bank:
                          Wikidata_code: Q1
                          Name_en: Tern Bank
                          Name_other_en: Court of Justice
                          Abbreviation_en: TB
                        Turtle Bureau:
                          Wikidata_code: Q2
                          Name_en: Turtle Bureau
                          Abbreviation_en: TB
                        Gannet Bureau:
                          Wikidata_code: '[No code found.]'
                          Name_en: Gannet Bureau
                        The Union:
                          Wikidata_code: Q3
                          Type: EU itself
                          Name_en: The Union
                        """))
                .containsExactly("agency\tTern Bank\tQ1\t\t\t\t3\t", "agency\tTurtle Bureau\tQ2\t\t\t\t3\t");
    }

    private List<String> lines(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("general_list.yaml"), yaml);
        return International.organisations(file).stream()
                .map(CatalogueLine::toString)
                .toList();
    }
}
