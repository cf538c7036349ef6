package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTests {

    @ParameterizedTest
    @CsvSource({
        "CARDIFF, Cardiff",
        "RIO DE JANEIRO, Rio de Janeiro",
        "Cardiff, Cardiff",
        "U.S., U.S.",
        "QZXVORT, QZXVORT",
    })
    void writesPlacesThatAreListedWithACapitalAWord(String text, String written) {
        assertThat(lowered(PLACE, text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "MARY O'NEILL, Mary O'Neill",
        "MARY MCCARTHY, Mary McCarthy",
        "JEAN MOSS-PELL, Jean Moss-Pell",
        "MOSS, MOSS",
    })
    void writesPeopleWithACapitalAWordWhoseGivenNameIsListed(String text, String written) {
        assertThat(lowered(PERSON, text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"UNICEF, UNICEF", "HARBOUR BOARD, HARBOUR BOARD"})
    void leavesOrganisationsAsTheyAre(String text, String written) {
        assertThat(lowered(ORGANISATION, text)).isEqualTo(written);
    }

    private static String lowered(EntityType type, String text) {
        return Capitals.lowered(Name.of(type, new Mention(false, 0, text.length()), text, Address.NONE));
    }
}
