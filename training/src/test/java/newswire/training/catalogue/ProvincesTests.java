package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.training.catalogue.Suggestions.Suggestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvincesTests {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeGazetteers() throws IOException {
        Files.writeString(folder.resolve("admin1.tsv"), """
                CA.01	Gannet
                CA.02	Heron
                AU.03	Heron
                """);
        Files.writeString(
                folder.resolve("cities.tsv"),
                city("Tern", "CA", 150_000)
                        + city("Plover", "XX", 450_000)
                        + city("Dunlin", "XX", 150_000)
                        + city("Moss", "US", 900_000));
    }

    @Test
    void takesPartsOfTheFirstRankByTheirDescription() {
        assertThat(lines(
                        province("Q1", "Gannet"),
                        new Suggestion("Q2", "Grebe", "state of the United States of America", 1),
                        new Suggestion("Q3", "Egret", "capital city of the province of Canada", 1),
                        new Suggestion("Q4", "Rail", "province of Canada, former colony", 1),
                        new Suggestion("Q5", "Ibis", "railway company in Canada", 1)))
                .containsExactly("state\tGannet\tQ1\tCA\t\t\t0\t", "state\tGrebe\tQ2\tUS\t\t\t0\t");
    }

    @Test
    void leavesOutThoseThatAreCalledAsAGreatTownOrAsOneOfTheirOwn() {
        assertThat(lines(province("Q1", "Tern"), province("Q2", "Plover"), province("Q3", "Dunlin")))
                .containsExactly("state\tDunlin\tQ3\tCA\t\t\t0\t");
    }

    @Test
    void leavesOutThoseThatAreCalledAsAPartOfAnotherCountry() {
        assertThat(lines(province("Q1", "Heron"))).isEmpty();
        assertThat(lines(province("Q1", "Gannet"), new Suggestion("Q2", "Gannet", "autonomous region of Elsewhere", 1)))
                .isEmpty();
    }

    @Test
    void keepsTheUnitedStatesWhateverTheirTownsAreCalled() {
        assertThat(lines(new Suggestion("Q1", "Moss", "state of the United States of America", 1)))
                .containsExactly("state\tMoss\tQ1\tUS\t\t\t0\t");
    }

    @Test
    void takesOfAMapWhatIsNoTownsDistrictAndHasAnIdOfItsOwn() throws IOException {
        var map = map(
                feature("Q1", "Gannet", "Province"),
                feature("Q2", "Egret", "Municipality"),
                feature("Q3", "Rail", "State"),
                feature("Q3", "Ibis", "State"),
                feature("", "Coot", "State"),
                feature("Q5", "Tern", "State"),
                feature("Q6", "Jewish", "Autonomous Region"));

        assertThat(written(new Provinces(new Gazetteers(folder)).mapped(map)))
                .containsExactly("state\tGannet\tQ1\tCA\t\t\t0\t");
    }

    @Test
    void takesNothingOfAMapThatTheIndexHasByName() throws IOException {
        var provinces = new Provinces(new Gazetteers(folder)).suggested(List.of(province("Q1", "Gannet")));

        assertThat(written(provinces.mapped(map(feature("Q9", "Gannet", "Province")))))
                .containsExactly("state\tGannet\tQ1\tCA\t\t\t0\t");
    }

    @Test
    void callsSomeAsNewspapersDo() throws IOException {
        var map = map(feature("Q1", "Republic of Tatarstan", "Republic"));

        assertThat(written(new Provinces(new Gazetteers(folder)).mapped(map)))
                .containsExactly("state\tRepublic of Tatarstan|Tatarstan\tQ1\tCA\t\t\t0\t");
    }

    private List<String> lines(Suggestion... suggestions) {
        return written(new Provinces(new Gazetteers(folder)).suggested(List.of(suggestions)));
    }

    private static List<String> written(Provinces provinces) {
        return provinces.lines().stream().map(CatalogueLine::toString).toList();
    }

    private Path map(String... features) throws IOException {
        return Files.writeString(folder.resolve("map.json"), "{\"features\": [" + String.join(",", features) + "]}");
    }

    private static String feature(String id, String name, String type) {
        return """
                {"properties": {"wikidataid": "%s", "name": "%s", "name_en": "%s", "type_en": "%s", "iso_a2": "CA"}}""".formatted(id, name, name, type);
    }

    private static Suggestion province(String id, String name) {
        return new Suggestion(id, name, "province of Canada", 1);
    }

    private static String city(String name, String country, int people) {
        return String.join("\t", "1", name, country, "01", "PPL", "" + people, "1.0", "2.0", "") + "\n";
    }
}
