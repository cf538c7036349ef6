package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static newswire.enrich.tag.entity.SlipsTests.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WholeNamesTests {

    @Test
    void aBodyIsCalledWithThePlaceBeforeIt() {
        assertThat(mended("They left Oldmoor University late.", named(PLACE, 2, 2), named(ORGANISATION, 3, 3)))
                .containsExactly("organisation Oldmoor University");
        assertThat(mended("They left the Oldmoor School of Boats.", named(PLACE, 3, 3), named(ORGANISATION, 4, 6)))
                .containsExactly("organisation Oldmoor School of Boats");
    }

    @Test
    void policeAreCalledByTheirPlaceAndChiefsAreNot() {
        assertThat(mended("He left Oldmoor Police in May.", named(PLACE, 2, 2)))
                .containsExactly("organisation Oldmoor Police");
        assertThat(mended("He met Oldmoor Police Chief Moss.", named(PLACE, 2, 2)))
                .containsExactly("place Oldmoor");
    }

    @Test
    void aBodyIsCalledAfterSomebodyWhereBodiesAre() {
        assertThat(mended("They left Ada Moss Hospital late.", named(PERSON, 2, 3), named(ORGANISATION, 4, 4)))
                .containsExactly("organisation Ada Moss Hospital");
        assertThat(mended("They gave Ada Moss Party cards.", named(PERSON, 2, 3), named(ORGANISATION, 4, 4)))
                .containsExactly("person Ada Moss", "organisation Party");
    }

    @Test
    void aNameThatEndsWithOfGoesOnWithThePlace() {
        assertThat(mended("They left the University of Oldmoor late.", named(ORGANISATION, 3, 4), named(PLACE, 5, 5)))
                .containsExactly("organisation University of Oldmoor");
        assertThat(mended("They left the University of Oldmoor late.", named(ORGANISATION, 3, 3), named(PLACE, 5, 5)))
                .containsExactly("organisation University of Oldmoor");
    }

    @Test
    void aLoneWordForABodyTakesTheCapitalsBeforeIt() {
        assertThat(mended("They left the Tern Harbour Party late.", named(ORGANISATION, 5, 5)))
                .containsExactly("organisation Tern Harbour Party");
        assertThat(mended("They left the Tern Congress late.", named(ORGANISATION, 4, 4)))
                .containsExactly("organisation Congress");
    }

    @Test
    void aStatesUniversityIsCalledByItsTownToo() {
        assertThat(mended(
                        "They left the University of California, Oldmoor, late.",
                        named(ORGANISATION, 3, 5),
                        named(PLACE, 7, 7)))
                .containsExactly("organisation University of California , Oldmoor");
        assertThat(mended(
                        "They left the University of Ternland, Oldmoor, late.",
                        named(ORGANISATION, 3, 5),
                        named(PLACE, 7, 7)))
                .containsExactly("organisation University of Ternland", "place Oldmoor");
    }

    @Test
    void whatIsNoBodyOrOfTheUnitedStatesStandsBesideItsPlace() {
        assertThat(mended("In Oldmoor Gannetair cut jobs.", named(PLACE, 1, 1), named(ORGANISATION, 2, 2)))
                .containsExactly("place Oldmoor", "organisation Gannetair");
        assertThat(mended("The US Congress met.", named(PLACE, 1, 1), named(ORGANISATION, 2, 2)))
                .containsExactly("place US", "organisation Congress");
    }

    @Test
    void textsThatWereCutIntoTokensKeepTheirLabels() {
        assertThat(mended(
                        "One came. Two went. The port - based owners met. They left Oldmoor University late.",
                        named(PLACE, 2, 2),
                        named(ORGANISATION, 3, 3)))
                .containsExactly("place Oldmoor", "organisation University");
    }

    private static List<String> mended(String text, SlipsTests.Span... spans) {
        return SlipsTests.mended(text, WholeNames::mend, spans);
    }
}
