package newswire.enrich.tag.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import newswire.enrich.tag.link.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Britain",
                "the United Kingdom",
                "The Netherlands",
                "East Timor",
                "Burma",
                "Denmark",
                "Bosnia",
                "Holland"
            })
    void knowsCountriesByTheNamesThatNewspapersGiveThem(String name) {
        assertThat(Catalogue.shipped().find(Kind.COUNTRY, name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Great Britain", "Kingdom of the Netherlands", "Timor", "Guiana", "Virgin Islands", "Micronesia"
            })
    void takesNoIslandOrRegionOrKingdomThatIsAnotherThingForTheCountry(String name) {
        assertThat(Catalogue.shipped().find(Kind.COUNTRY, name)).isEmpty();
    }

    @Test
    void knowsCompaniesButNotTheirParts() {
        assertThat(Catalogue.shipped().find(Kind.ORGANISATION, "Apple")).hasSize(1);
        assertThat(Catalogue.shipped().find(Kind.ORGANISATION, "Texaco")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STATE, South Carolina, US",
        "STATE, New York, US",
        "STATE, British Columbia, CA",
        "STATE, Bavaria, DE",
        "STATE, Gujarat, IN",
        "STATE, Chechnya, RU",
        "ORGANISATION, The New York Times, US",
        "AGENCY, Harvard University, US",
        "AGENCY, CIA, US",
        "AGENCY, FBI, US",
        "AGENCY, Securities and Exchange Commission, US",
        "AGENCY, NATO,",
        "AGENCY, International Monetary Fund,",
        "LEADER, Olaf Scholz, DE",
        "LEADER, Keir Starmer, GB",
        "LEADER, Donald Trump, US"
    })
    void knowsStatesAgenciesAndLeaders(Kind kind, String name, String country) {
        assertThat(Catalogue.shipped().find(kind, name)).singleElement().satisfies(entry -> {
            assertThat(entry.link().wikidata()).matches("Q[1-9]\\d*");
            assertThat(entry.link().country()).isEqualTo(country);
        });
    }

    @Test
    void hasNoIdTwiceForOneName() throws IOException {
        var ids = new HashMap<String, String>();
        for (var file : List.of("catalogue.tsv.gz", "share-alike.tsv.gz")) {
            for (var line : lines(file)) {
                var field = line.split("\t", -1);
                var id = field[3];
                if (!id.isEmpty()) {
                    assertThat(ids.put(field[0] + "\t" + field[1] + "\t" + id, line))
                            .isNull();
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(30_000);
    }

    @Test
    void isInTheOrderInWhichItIsSearched() throws IOException {
        for (var file : List.of("catalogue.tsv.gz", "share-alike.tsv.gz")) {
            var lines = lines(file);
            assertThat(lines.stream().map(line -> line.getBytes(UTF_8)).toList())
                    .isSortedAccordingTo(Arrays::compareUnsigned);
        }
    }

    @Test
    void refusesLinesThatAreNone() {
        assertThatThrownBy(() -> CatalogueLines.byKey(List.of("city\tPell")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a line of a catalogue");
    }

    private static List<String> lines(String file) throws IOException {
        try (var in = new GZIPInputStream(Objects.requireNonNull(Catalogue.class.getResourceAsStream(file)))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
