package newswire.enrich.tag.link;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrganisationLinksTests {

    private static final String LINES = """
            organisation\tTernwagen\tQ1\t\t\t\t8\t
            city\tTernwagen\tQ2\tTL\t10.0\t20.0\t900000\t
            organisation\tGannet Works\tQ3\t\t\t\t5\t
            city\tGannet\tQ4\tTL\t10.1\t20.1\t30000\t
            organisation\tGannet\tQ5\t\t\t\t5\t
            city\tPell\tQ6\tTL\t10.2\t20.2\t60000\t
            organisation\tPell\tQ7\t\t\t\t5\t
            organisation\tHarbour\tQ8\t\t\t\t6\t
            organisation\tHarbour\tQ9\t\t\t\t3\t
            organisation\tMoss\tQ10\t\t\t\t6\t
            organisation\tMoss\tQ11\t\t\t\t4\t
            organisation\tFell\tQ12\t\t\t\t0\t
            organisation\tFell\tQ13\t\t\t\t0\t
            """;

    @Test
    void linksACompanyThatIsKnownMoreWidelyThanTheTownOfItsName() {
        assertThat(linked("Ternwagen builds trucks.", "Ternwagen")).isEqualTo("Q1");
        assertThat(linked("Gannet builds trucks.", "Gannet")).isEqualTo("Q5");
        assertThat(linked("Pell builds trucks.", "Pell")).isNull();
    }

    @Test
    void linksNoCompanyWhereTheStoryNamesTheTown() {
        assertThat(new LinkedStory("Ternwagen is quiet. Trucks leave for Ternwagen.")
                        .with(PLACE, "Ternwagen")
                        .with(ORGANISATION, "Ternwagen")
                        .ids(LINES)
                        .getLast())
                .isNull();
    }

    @Test
    void linksASmallTownsNameInSportToNoCompany() {
        assertThat(linked("The striker scored. Gannet beat the league leaders.", "Gannet"))
                .isNull();
    }

    @Test
    void linksTheOneThatIsKnownTwiceAsWidelyAsEachOther() {
        assertThat(linked("Harbour builds trucks.", "Harbour")).isEqualTo("Q8");
        assertThat(linked("Moss builds trucks.", "Moss")).isNull();
        assertThat(linked("Fell builds trucks.", "Fell")).isNull();
    }

    private static String linked(String text, String name) {
        return new LinkedStory(text).with(ORGANISATION, name).ids(LINES).getFirst();
    }
}
