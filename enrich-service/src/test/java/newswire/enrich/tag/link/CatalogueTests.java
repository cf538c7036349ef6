package newswire.enrich.tag.link;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.tag.link.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
