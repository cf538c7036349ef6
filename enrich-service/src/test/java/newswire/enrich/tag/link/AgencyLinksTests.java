package newswire.enrich.tag.link;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.tag.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyLinksTests {

    private static final String LINES = """
            country\tTernland\tQ1\tTL\t10.0\t20.0\t0\t
            people\tTernish\t\tTL\t\t\t0\t
            country\tMossland\tQ2\tML\t30.0\t40.0\t0\t
            state\tUpper Tern\tQ3\tTL\t\t\t0\t
            agency\tWorld Harbour Organization|WHOX\tQ10\t\t\t\t3\t
            agency\tTernland Weather Service\tQ11\tTL\t\t\t3\t
            agency\tLighthouse Board\tQ12\tTL\t\t\t2\t
            agency\tLB\tQ12\tTL\t\t\t0\t
            agency\tLight Brigade Office\tQ13\tML\t\t\t3\t
            agency\tLB\tQ13\tML\t\t\t0\t
            agency\tMinistry of Harbours\tQ14\tTL\t\t\t1\t
            agency\tMinistry of Harbours\tQ15\tML\t\t\t1\t
            agency\tGannet Airways\tQ16\tTL\t\t\t3\t
            organisation\tGannet Airways\tQ17\t\t\t\t3\t
            city\tWhox\t\tML\t30.0\t40.0\t9000\t
            city\tHarbour Watch\t\tML\t30.0\t40.0\t9000\t
            agency\tHarbour Watch\tQ18\tML\t\t\t3\t
            """;

    @ParameterizedTest
    @CsvSource({"World Harbour Organization, Q10", "WHOX, Q10", "Ternland Weather Service, Q11"})
    void linksNamesThatSayWhoseAgencyItIs(String name, String id) {
        assertThat(story("The %s spoke.", name).ids(LINES)).containsExactly(id);
    }

    @Test
    void linksOthersWhereTheirCountryIsSpokenOf() {
        assertThat(story("The %s spoke.", "Lighthouse Board").ids(LINES)).containsExactly((String) null);
        assertThat(story("The %s spoke in Ternland.", "Lighthouse Board").ids(LINES))
                .containsExactly("Q12");
        assertThat(story("The Ternish %s spoke.", "Lighthouse Board").ids(LINES))
                .containsExactly("Q12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In Ternland the state %s spoke.",
                "In Ternland Mossland's %s spoke.",
                "In Ternland the Upper Tern %s spoke.",
                "In Ternland the %s of Mossland spoke."
            })
    void linksNoneOfAnotherCountryOrOfAPartOfTheCountry(String text) {
        assertThat(story(text, "Lighthouse Board").ids(LINES)).containsExactly((String) null);
    }

    @Test
    void linksWhatEveryCountryHasWhereNoOtherCountryIsSpokenOf() {
        assertThat(story("In Ternland the %s spoke.", "Ministry of Harbours").ids(LINES))
                .containsExactly("Q14");
        assertThat(story("In Ternland and Mossland the %s spoke.", "Ministry of Harbours")
                        .ids(LINES))
                .containsExactly((String) null);
    }

    @Test
    void linksAnAcronymThatIsSpelledOut() {
        assertThat(story("The %s spoke.", "LB").ids(LINES)).containsExactly((String) null);
        assertThat(story("The %s spoke. The LB is in Ternland.", "Lighthouse Board")
                        .with(ORGANISATION, "LB")
                        .ids(LINES))
                .containsExactly("Q12", "Q12");
        assertThat(story("The %s spoke. The LB said so.", "Light Brigade Office")
                        .with(ORGANISATION, "LB")
                        .ids(LINES))
                .containsExactly("Q13", "Q13");
    }

    @Test
    void linksAnAcronymThoughATownIsCalledSoWithOneCapital() {
        assertThat(story("The %s spoke.", "WHOX").ids(LINES)).containsExactly("Q10");
        assertThat(story("The %s spoke.", "Harbour Watch").ids(LINES)).containsExactly((String) null);
    }

    @ParameterizedTest
    @CsvSource({"Upper Tern's, Q12", "Latin Ternland's, ", "South Ternland's, "})
    void takesNoCountryForSpokenOfWhoseNameIsThePartOfAnothers(String where, String id) {
        assertThat(story("In " + where + " town the %s spoke.", "Lighthouse Board")
                        .ids(LINES))
                .containsExactly(id);
    }

    @Test
    void linksNothingThatMayAsWellBeACompany() {
        assertThat(story("The %s spoke.", "Gannet Airways").ids(LINES)).containsExactly((String) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLACE", "PERSON"})
    void linksOrganisationsAlone(EntityType type) {
        assertThat(new LinkedStory("WHOX spoke.").with(type, "WHOX").ids(LINES)).containsExactly((String) null);
    }

    @Test
    void isNoPlaceOfTheStory() {
        assertThat(story("Harbour town %s spoke.", "WHOX").with(PLACE, "WHOX").ids(LINES))
                .containsOnlyNulls();
    }

    private static LinkedStory story(String text, String name) {
        return new LinkedStory(text.formatted(name)).with(ORGANISATION, name);
    }
}
