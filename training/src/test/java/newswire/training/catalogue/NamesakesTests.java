package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesakesTests {

    private final Namesakes namesakes = new Namesakes(
            Countries.of(List.of(
                    new CatalogueLine("country", List.of("Ternland"), null, "TL", null, null, 0),
                    new CatalogueLine("country", List.of("United States"), null, "US", null, null, 0))),
            Set.of("Upper Tern"));

    @Test
    void countsThoseOfOneCountryAsOneNameButForTheRegionThatEachIsOf() {
        namesakes.note("Q1", "TL", "Department of Harbours");
        assertThat(namesakes.areInTheCountry("Department of Harbours", "TL")).isFalse();

        namesakes.note("Q2", "TL", "Upper Tern Department of Harbours");
        assertThat(namesakes.areInTheCountry("Harbours Department", "TL")).isFalse();
        assertThat(namesakes.areInTheCountry("Department for Harbours", "TL")).isTrue();
        assertThat(namesakes.areElsewhere("Department of Harbours")).isFalse();
    }

    @Test
    void findsThemInOtherCountriesButForTheCountryThatEachIsOf() {
        namesakes.note("Q1", "TL", "Lighthouse Board of Ternland");
        namesakes.note("Q2", "US", "Lighthouse Board");

        assertThat(namesakes.areElsewhere("The Lighthouse Board")).isTrue();
        assertThat(namesakes.areInTheCountry("Lighthouse Board", "US")).isFalse();
    }

    @Test
    void countsOneThingOnceWhateverItIsCalled() {
        namesakes.note("Q1", "TL", "Lighthouse Board");
        namesakes.note("Q1", "TL", "Lighthouse Board (Ternland)");

        assertThat(namesakes.areInTheCountry("Lighthouse Board", "TL")).isFalse();
    }

    @Test
    void knowsNamesThatSayWhoseTheyAre() {
        assertThat(namesakes.saysWhose("Ternland Weather Service", "TL")).isTrue();
        assertThat(namesakes.saysWhose("Ternland Weather Service", "US")).isFalse();
        assertThat(namesakes.saysWhose("U.S. Weather Service", "US")).isTrue();
        assertThat(namesakes.saysWhose("Upper Tern Weather Service", "TL")).isTrue();
        assertThat(namesakes.saysWhose("Weather Service", "TL")).isFalse();
    }

    @Test
    void comparesNamesWithoutCaseAccentsAndMarks() {
        assertThat(Namesakes.key("L.I.G.H.T. Board & Café-Union’s"))
                .isEqualTo(Namesakes.key("light board & cafe unions"));
    }
}
