package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitiesTests {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeGazetteers() throws IOException {
        Files.writeString(folder.resolve("admin1.tsv"), "TL.01\tPell\nTL.02\tWade Province\n");
        Files.writeString(folder.resolve("cities.tsv"), """
                1\tPell\tTL\t01\tPPLA\t300000\t10.0\t20.0\t
                2\tWade\tTL\t02\tPPLA\t200000\t11.0\t21.0\t
                3\tReed\tTL\t01\tPPL\t900000\t12.0\t22.0\t
                4\tReed\tML\t01\tPPL\t150000\t-40.0\t90.0\t
                """);
    }

    @Test
    void givesACityTheIdOfWhatIsCalledAsItIsAndNotOfItsRegion() throws IOException {
        places("""
                {"GEONAMEID": 1, "NAME": "Pell", "NAME_EN": "Pell", "LATITUDE": 10.1, "LONGITUDE": 20.1, "wikidataid": "Q1"}""", """
                {"GEONAMEID": 2, "NAME": "Wade", "NAME_EN": "Wade Province", "LATITUDE": 11, "LONGITUDE": 21, "wikidataid": "Q2"}""");

        assertThat(id("Pell", "TL")).isEqualTo("Q1");
        assertThat(id("Wade", "TL")).isNull();
    }

    @Test
    void takesAPlaceThatIsElsewhereForANamesake() throws IOException {
        places("""
                {"GEONAMEID": 4, "NAME": "Reed", "LATITUDE": 12, "LONGITUDE": 22, "wikidataid": "Q3"}""");

        assertThat(id("Reed", "TL")).isEqualTo("Q3");
        assertThat(id("Reed", "ML")).isNull();
    }

    @Test
    void namesTheBiggestCityThatALanguageCallsOtherwise() throws IOException {
        places("""
                {"GEONAMEID": 1, "NAME": "Pell", "NAME_DE": "Pellau (Stadt)", "NAME_FR": "Pell", "LATITUDE": 10, "LONGITUDE": 20}""", """
                {"GEONAMEID": 2, "NAME": "Wade", "NAME_DE": "Pellau", "NAME_ES": "Reed", "NAME_PT": "Wade (Mar)", "LATITUDE": 11, "LONGITUDE": 21}""");

        assertThat(new CitiesElsewhere(new Gazetteers(folder), populatedPlaces()).lines())
                .containsExactly("de\tPellau\tPell");
    }

    private void places(String... properties) throws IOException {
        Files.writeString(
                folder.resolve("places.json"),
                "{\"features\": [{\"properties\": " + String.join("}, {\"properties\": ", properties) + "}]}");
    }

    private @Nullable String id(String name, String country) {
        return new Cities(new Gazetteers(folder), populatedPlaces())
                .lines().stream()
                        .filter(city -> city.names().contains(name) && country.equals(city.country()))
                        .findFirst()
                        .orElseThrow()
                        .wikidata();
    }

    private PopulatedPlaces populatedPlaces() {
        return PopulatedPlaces.read(folder.resolve("places.json"), new Gazetteers(folder).cities());
    }
}
