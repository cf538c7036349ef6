package newswire.enrich.tag.link;

import static newswire.enrich.tag.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateLinksTests {

    private static final String LINES = """
            country\tGeorgia\tQ1\tGE\t42.0\t43.5\t0\t
            state\tGeorgia\tQ2\tUS\t\t\t0\t
            state\tNew York\tQ3\tUS\t\t\t0\t
            city\tNew York\tQ4\tUS\t40.7\t-74.0\t8000000\tNew York
            state\tWashington\tQ5\tUS\t\t\t0\t
            city\tWashington\t\tUS\t38.9\t-77.0\t600000\tDistrict of Columbia
            state\tOhio\tQ6\tUS\t\t\t0\t
            city\tOhio\t\tUS\t39.0\t-80.0\t9000\tIllinois
            state\tAlberta\tQ7\tCA\t\t\t0\t
            state\tLouisiana\tQ10\tUS\t\t\t0\t
            city\tBrook Falls\tQ8\tUS\t43.0\t-75.0\t30000\tNew York
            city\tHilton\tQ9\tUS\t33.0\t-84.0\t30000\tGeorgia
            """;

    @ParameterizedTest
    @CsvSource({"Ohio, Q6", "Alberta, Q7"})
    void linksAStateWhateverTownsHaveItsName(String name, String id) {
        assertThat(new LinkedStory("The bridge to " + name + " is shut.")
                        .with(PLACE, name)
                        .ids(LINES))
                .containsExactly(id);
    }

    @Test
    void linksAStateThatIsShortenedAsInNewspapers() {
        assertThat(new LinkedStory("BROOK FALLS, N.Y. - The bridge is shut.")
                        .with(PLACE, "N.Y.")
                        .ids(LINES))
                .containsExactly("Q3");
        assertThat(new LinkedStory("They sold the bridge at Brook Falls, N.Y. The town is poor.")
                        .with(PLACE, "N.Y.")
                        .ids(LINES))
                .containsExactly("Q3");
    }

    @Test
    void takesTheInitialsOfLosAngelesForNoState() {
        assertThat(new LinkedStory("They sold the bridge in L.A. this week.")
                        .with(PLACE, "L.A.")
                        .ids(LINES))
                .containsExactly((String) null);
        assertThat(new LinkedStory("They sold the bridge at Brook Falls, La., this week.")
                        .with(PLACE, "La.")
                        .ids(LINES))
                .containsExactly("Q10");
    }

    @ParameterizedTest
    @CsvSource({"Georgia", "New York", "Washington"})
    void linksNoStateThatMayBeACityOrACountry(String name) {
        assertThat(new LinkedStory("The talks in " + name + " went on.")
                        .with(PLACE, name)
                        .ids(LINES))
                .containsExactly((String) null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge in Brook Falls, New York, is shut. | New York | Q3",
                "The bridge at Hilton, Georgia, is shut. | Georgia | Q2",
                "Ferries of Washington state are late. | Washington | Q5",
                "The state of Georgia is late. | Georgia | Q2"
            })
    void linksSuchAStateWhereTheTextSaysThatItIsOne(String text, String name, String id) {
        assertThat(new LinkedStory(text).with(PLACE, name).ids(LINES)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge in Hilton, New York, is shut. | New York",
                "He left New York State University. | New York",
                "The bridge in Brook Falls, New York, is shut. He flew to New York at noon. | New York"
            })
    void linksItNotWhereTheSignIsAnothers(String text, String name) {
        assertThat(new LinkedStory(text).with(PLACE, name).ids(LINES)).containsExactly((String) null);
    }

    @Test
    void linksNoStateWhoseTeamPlays() {
        assertThat(new LinkedStory("Nobody thought that Alberta defeated Ohio that year.")
                        .with(PLACE, "Alberta")
                        .with(PLACE, "Ohio")
                        .ids(LINES))
                .containsOnlyNulls();
    }

    @Test
    void linksNoStateThatStandsInNamesAlone() {
        assertThat(new LinkedStory("He bought the Ohio Ferries.")
                        .with(PLACE, "Ohio")
                        .ids(LINES))
                .containsExactly((String) null);
        assertThat(new LinkedStory("He bought the Ohio Ferries. Ohio Gov. Ada Moss sold them.")
                        .with(PLACE, "Ohio")
                        .ids(LINES))
                .containsExactly("Q6");
    }

    @Test
    void linksNoStateThatOwnsTheOfficeThatIsNamed() {
        assertThat(new LinkedStory("A clerk at Ohio's Division of Bridge Safety called.")
                        .with(PLACE, "Ohio")
                        .ids(LINES))
                .containsExactly((String) null);
    }
}
