package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static newswire.enrich.tag.entity.SlipsTests.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTests {

    @Test
    void whatStandsInARowOfOrganisationsIsOne() {
        assertThat(mended(
                        "They use Gannetair, Ternsoft and Mossly.",
                        named(ORGANISATION, 2, 2),
                        named(ORGANISATION, 4, 4),
                        named(PERSON, 6, 6)))
                .containsExactly("organisation Gannetair", "organisation Ternsoft", "organisation Mossly");
    }

    @Test
    void knownPlacesAndPeopleStayThose() {
        assertThat(mended(
                        "They use Gannetair, Ternsoft and London.",
                        named(ORGANISATION, 2, 2),
                        named(ORGANISATION, 4, 4),
                        named(PLACE, 6, 6)))
                .containsExactly("organisation Gannetair", "organisation Ternsoft", "place London");
    }

    @Test
    void twoAreNoRowAndMostOfItDecides() {
        assertThat(mended("They use Gannetair and Mossly.", named(ORGANISATION, 2, 2), named(PERSON, 4, 4)))
                .containsExactly("organisation Gannetair", "person Mossly");
        assertThat(mended(
                        "They met Pellson, Mossly and Ternsoft.",
                        named(PERSON, 2, 2),
                        named(PERSON, 4, 4),
                        named(ORGANISATION, 6, 6)))
                .containsExactly("person Pellson", "person Mossly", "organisation Ternsoft");
    }

    private static List<String> mended(String text, SlipsTests.Span... spans) {
        return SlipsTests.mended(text, (words, labels) -> Slips.mend(words.lines, labels), spans);
    }
}
