package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import newswire.training.catalogue.Ror.Organisation;
import newswire.training.catalogue.Suggestions.Suggestion;
import org.junit.jupiter.api.Test;

class AgenciesTests {

    private static final Countries COUNTRIES = Countries.of(List.of(
            country("Ternland", "TL"),
            country("Mossland", "ML"),
            country("United States", "US"),
            country("U.S.", "US")));

    @Test
    void tellsNamesThatSayWhoseAgencyItIsFromThoseThatNeedTheCountryAndFromAcronyms() {
        assertThat(lines(record("Q1", "TL", "Ternland Weather Service", "TWS"), record("Q2", "TL", "Lighthouse Board")))
                .containsExactly(
                        "agency\tTWS\tQ1\tTL\t\t\t0\t",
                        "agency\tTernland Weather Service\tQ1\tTL\t\t\t3\t",
                        "agency\tLighthouse Board\tQ2\tTL\t\t\t2\t");
    }

    @Test
    void tellsNamesThatOtherCountriesHaveToo() {
        assertThat(lines(record("Q1", "TL", "Lighthouse Board"), record("Q2", "ML", "Mossland Lighthouse Board")))
                .containsExactly(
                        "agency\tLighthouse Board\tQ1\tTL\t\t\t1\t",
                        "agency\tMossland Lighthouse Board\tQ2\tML\t\t\t3\t");
        assertThat(lines(record("Q1", "TL", "Ministry of Harbours")))
                .containsExactly("agency\tMinistry of Harbours\tQ1\tTL\t\t\t1\t");
    }

    @Test
    void weighsTwoSpellingsOfANameOnce() {
        assertThat(new Agencies(COUNTRIES, Set.of("Upper Tern"))
                        .registered(List.of(new Organisation(
                                "Q1",
                                "TL",
                                Set.of("education"),
                                true,
                                List.of("University of Moss, Upper Tern", "University of Moss-Upper-Tern"),
                                List.of(),
                                List.of(),
                                0,
                                false)))
                        .lines(Set.of(), Set.of()))
                .extracting(CatalogueLine::toString)
                .containsExactly("agency\tUniversity of Moss, Upper Tern\tQ1\tTL\t\t\t3\t");
    }

    @Test
    void leavesOutANameThatPartsOfTheCountryHaveToo() {
        assertThat(lines(record("Q1", "TL", "Lighthouse Board"), record("Q2", "TL", "Upper Tern Lighthouse Board")))
                .containsExactly("agency\tUpper Tern Lighthouse Board\tQ2\tTL\t\t\t3\t");
    }

    @Test
    void leavesOutTownsPoliceAndWhatIsTakenAlready() {
        assertThat(lines(record("Q1", "TL", "Pell Police Department"))).isEmpty();
        assertThat(new Agencies(COUNTRIES, Set.of())
                        .registered(List.of(
                                record("Q1", "TL", "Lighthouse Board"), record("Q2", "TL", "Harbour Office Union")))
                        .lines(Set.of("Q1"), Set.of("harbour office union")))
                .isEmpty();
    }

    @Test
    void callsDepartmentsAsNewspapersDo() {
        assertThat(lines(record("Q1", "US", "United States Department of Harbours")))
                .containsExactly(
                        "agency\tDepartment of Harbours|Harbours Department\tQ1\tUS\t\t\t2\t",
                        "agency\tU.S. Department of Harbours|U.S. Harbours Department|United States Department of Harbours"
                                + "\tQ1\tUS\t\t\t3\t");
    }

    @Test
    void takesOfTheIndexWhatItsDescriptionSaysToBeAnAgency() {
        assertThat(new Agencies(COUNTRIES, Set.of())
                        .suggested(List.of(
                                new Suggestion("Q1", "Harbour Watch Ternland", "government agency of Ternland", 1),
                                new Suggestion("Q2", "Gannet Tours Ternland", "travel agency in Ternland", 1),
                                new Suggestion("Q3", "Ternland Stores", "shops", 1)))
                        .lines(Set.of(), Set.of()))
                .extracting(CatalogueLine::wikidata)
                .containsExactly("Q1");
    }

    private static List<String> lines(Organisation... organisations) {
        return new Agencies(COUNTRIES, Set.of("Upper Tern"))
                .registered(List.of(organisations)).lines(Set.of(), Set.of()).stream()
                        .map(CatalogueLine::toString)
                        .toList();
    }

    private static Organisation record(String id, String country, String name, String... acronyms) {
        return new Organisation(
                id, country, Set.of("government"), true, List.of(name), List.of(), List.of(acronyms), 0, false);
    }

    private static CatalogueLine country(String name, String code) {
        return new CatalogueLine("country", List.of(name), null, code, null, null, 0);
    }
}
