package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.entity.SlipsTests.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTests {

    @Test
    void whatStandsAmidOrganisationsIsOne() {
        assertThat(mended(
                        "They sued Gannetair, Moss, and Ternsoft.",
                        named(ORGANISATION, 2, 2),
                        named(ORGANISATION, 7, 7)))
                .containsExactly("organisation Gannetair", "organisation Moss", "organisation Ternsoft");
        assertThat(mended(
                        "They sued Gannetair, Moss Light and Ternsoft.",
                        named(ORGANISATION, 2, 2),
                        named(ORGANISATION, 7, 7)))
                .containsExactly("organisation Gannetair", "organisation Moss Light", "organisation Ternsoft");
    }

    @Test
    void whatStandsBetweenNamesOfDifferentTypesIsNone() {
        assertThat(mended("They sued Gannetair, Moss, and Ben Pell.", named(ORGANISATION, 2, 2), named(PERSON, 7, 8)))
                .containsExactly("organisation Gannetair", "person Ben Pell");
    }

    @Test
    void wordsInSmallLettersAndLongRunsAreNoNames() {
        assertThat(mended(
                        "They sued Gannetair, boats, and Ternsoft.",
                        named(ORGANISATION, 2, 2),
                        named(ORGANISATION, 7, 7)))
                .containsExactly("organisation Gannetair", "organisation Ternsoft");
        assertThat(mended(
                        "They sued Gannetair, Moss Light Over Water, and Ternsoft.",
                        named(ORGANISATION, 2, 2),
                        named(ORGANISATION, 10, 10)))
                .containsExactly("organisation Gannetair", "organisation Ternsoft");
    }

    private static List<String> mended(String text, SlipsTests.Span... spans) {
        return SlipsTests.mended(text, (words, labels) -> Lists.mend(words.lines, labels), spans);
    }
}
