package newswire.enrich.tag.link;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaderLinksTests {

    private static final String LINES = """
            country\tTernland\tQ1\tTL\t10.0\t20.0\t0\t
            people\tTernish\t\tTL\t\t\t0\t
            leader\tAda Moss|Adele Moss\tQ10\tTL\t\t\t1\t
            leader\tBen Reed\tQ11\tTL\t\t\t0\t
            leader\tCy Ford\tQ12\tTL\t\t\t1\t
            leader\tCy Ford\tQ13\tML\t\t\t1\t
            leader\tDot Pell\tQ14\tUS\t\t\t0\t
            legislator\tDot Pell\tQ15\t\t\t\t0\t
            leader\tMoss\tQ10\tTL\t\t\t2\t
            leader\tEve Lamb\tQ16\tUS\t\t\t0\t
            leader\tFay C. Hall\tQ17\tTL\t\t\t1\t
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "President %s spoke.",
                "Ternish voters chose %s, and the government fell.",
                "In Ternland %s, the president, spoke."
            })
    void linksWhoLeadsACountryByTitleOrWhereTheCountryAndAnOfficeAreSpokenOf(String text) {
        assertThat(story(text, "Ada Moss").ids(LINES)).containsExactly("Q10");
        assertThat(story(text, "Adele Moss").ids(LINES)).containsExactly("Q10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The singer %s spoke.",
                "The singer %s spoke in Ternland.",
                "The president met the singer %s.",
                "Ternish minister: midfielder %s of the squad scored twice in the match, the goalkeeper of the other team none."
            })
    void linksNoNamesake(String text) {
        assertThat(story(text, "Ada Moss").ids(LINES)).containsExactly((String) null);
    }

    @Test
    void linksAMinisterNearTheOfficeAndWhereTheCountryIsSpokenOf() {
        assertThat(story("Ternish foreign minister %s spoke.", "Ben Reed").ids(LINES))
                .containsExactly("Q11");
        assertThat(story("Foreign minister %s spoke.", "Ben Reed").ids(LINES)).containsExactly((String) null);
        assertThat(story(
                                "Ternland waits. The minister is away, and the whole town talks of nothing but the new song of the year, by"
                                        + " a band that nobody knew, and %s sings.",
                                "Ben Reed")
                        .ids(LINES))
                .containsExactly((String) null);
    }

    @Test
    void linksThoseOfTheUnitedStatesWhereTheirPoliticsAreTheTopic() {
        assertThat(story("The Senate met. Republicans and Democrats listened as the guest, %s, sang.", "Eve Lamb")
                        .ids(LINES))
                .containsExactly("Q16");
        assertThat(story("The U.S. singer is here. The guest, %s, sang.", "Eve Lamb")
                        .ids(LINES))
                .containsExactly((String) null);
        assertThat(story("The Senate met. Ternish Republicans and Democrats listened as %s sang.", "Ben Reed")
                        .ids(LINES))
                .containsExactly((String) null);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada B. Moss, Q10",
        "Ada B.C. Moss, Q10",
        "Ada Moss Jr., ",
        "B. Moss, ",
        "Fay C. Hall, Q17",
        "Fay Hall, "
    })
    void linksANameWithoutTheInitialsInItsMiddleThatTheCatalogueLacks(String name, String id) {
        assertThat(story("President %s spoke.", name).ids(LINES)).containsExactly(id);
    }

    @Test
    void tellsLeadersOfOneNameByTheirCountries() {
        assertThat(story("Ternish voters chose %s, and the government fell.", "Cy Ford")
                        .ids(LINES))
                .containsExactly("Q12");
        assertThat(story("President %s spoke.", "Cy Ford").ids(LINES)).containsExactly((String) null);
    }

    @Test
    void linksNobodyWhoMayBeALegislatorOrAMinister() {
        assertThat(story("U.S. Senate: Secretary %s spoke.", "Dot Pell").ids(LINES))
                .containsExactly((String) null);
    }

    @Test
    void linksTheSurnameOfAHeadBehindTheTitleWhereTheCountryIsSpokenOf() {
        assertThat(story("Ternish President %s spoke.", "Moss").ids(LINES)).containsExactly("Q10");
        assertThat(story("President %s spoke.", "Moss").ids(LINES)).containsExactly((String) null);
        assertThat(story("The Ternish singer %s spoke to the president.", "Moss")
                        .ids(LINES))
                .containsExactly((String) null);
    }

    @Test
    void linksFullNamesOfPeopleAlone() {
        assertThat(story("Ternish President %s spoke.", "Reed").ids(LINES)).containsExactly((String) null);
        assertThat(new LinkedStory("President Ada Moss spoke.")
                        .with(ORGANISATION, "Ada Moss")
                        .ids(LINES))
                .containsExactly((String) null);
    }

    private static LinkedStory story(String text, String name) {
        return new LinkedStory(text.formatted(name)).with(PERSON, name);
    }
}
