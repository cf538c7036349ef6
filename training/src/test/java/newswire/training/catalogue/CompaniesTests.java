package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.entity.WordTable;
import newswire.training.catalogue.Ror.Organisation;
import newswire.training.catalogue.Suggestions.Suggestion;
import org.junit.jupiter.api.Test;

class CompaniesTests {

    /** Knows {@code Pell} for a surname and {@code harbour} for a word. */
    private static final Lexicon LEXICON = new Lexicon(
            WordTable.of(Map.of()), WordTable.of(Map.of("harbour", 5)), WordTable.of(Map.of("pell", 1 << 11)));

    @Test
    void takesForACompanyWhatItsDescriptionCallsOneAndNoBrandOfAnother() {
        assertThat(suggested(
                        new Suggestion("Q1", "Gannet Air", "airline of Ternland", 4),
                        new Suggestion("Q2", "Gannet Go", "brand of the company Gannet Air", 4),
                        new Suggestion("Q3", "gannet", "company", 4),
                        new Suggestion("Q4", "Lighthouse Board", "government agency", 4)))
                .containsExactly("organisation\tGannet Air\tQ1\t\t\t\t4\t");
    }

    @Test
    void takesMakersAndChainsThatManyCataloguesKnowAndThatAreCalledAsNothingElse() {
        assertThat(suggested(
                        new Suggestion("Q1", "Ternwagen", "automobile manufacturer", 6),
                        new Suggestion("Q2", "Mossburger", "fast food chain of Ternland", 5),
                        new Suggestion("Q3", "The Harbour Group", "supermarket chain", 7),
                        new Suggestion("Q4", "Pell", "supermarket chain", 8),
                        new Suggestion("Q5", "Ternpad", "electronics brand and manufacturer", 9),
                        new Suggestion("Q99999999", "Upper Tern Shoes", "shoe retailer", 9)))
                .containsExactly("organisation\tTernwagen\tQ1\t\t\t\t6\t", "organisation\tPell\tQ4\t\t\t\t8\t");
    }

    @Test
    void takesCompaniesOfTheRegistryThatHavePartsByTheirNamesWithoutTheCountry() {
        assertThat(registered(
                        company("Q1000001", 1, "Gannet Works (Ternland)", "Gannet Works Limited", "Board of Lights"),
                        company("Q1000002", 0, "Moss Works (Ternland)"),
                        company("Q1000003", 1, "Pell (Ternland)"),
                        company("Q1000004", 2, "Harbour (Ternland)"),
                        company("Q30000000", 1, "Upper Works (Ternland)")))
                .containsExactly(
                        "organisation\tGannet Works|Gannet Works Limited\tQ1000001\t\t\t\t1\t",
                        "organisation\tHarbour\tQ1000004\t\t\t\t2\t");
    }

    @Test
    void takesCompaniesWithoutPartsOnlyWhereTheirIdIsOneOfTheFirst() {
        assertThat(registered(company("Q900001", 0, "Ternsoft (Ternland)"), company("Q900002", 0, "TST (Ternland)")))
                .containsExactly("organisation\tTernsoft\tQ900001\t\t\t\t0\t");
    }

    @Test
    void callsACompanyThatBothKnowByTheNamesOfBoth() {
        var both = new Companies(LEXICON)
                .suggested(List.of(new Suggestion("Q7", "Gannet Platforms", "company", 7)))
                .registered(List.of(company("Q7", 2, "Gannet (Ternland)")));

        assertThat(lines(both)).containsExactly("organisation\tGannet Platforms|Gannet\tQ7\t\t\t\t7\t");
    }

    @Test
    void takesNoPartOfACompanyAndNoneThatIsNoMore() {
        assertThat(registered(
                        new Organisation(
                                "Q1",
                                "TL",
                                Set.of("company"),
                                true,
                                List.of("Tern Works"),
                                List.of(),
                                List.of(),
                                3,
                                true),
                        new Organisation(
                                "Q2",
                                "TL",
                                Set.of("company"),
                                false,
                                List.of("Gull Works"),
                                List.of(),
                                List.of(),
                                3,
                                false)))
                .isEmpty();
    }

    private static List<String> suggested(Suggestion... suggestions) {
        return lines(new Companies(LEXICON).suggested(List.of(suggestions)));
    }

    private static List<String> registered(Organisation... organisations) {
        return lines(new Companies(LEXICON).registered(List.of(organisations)));
    }

    private static List<String> lines(Companies companies) {
        return companies.lines().stream().map(CatalogueLine::toString).toList();
    }

    private static Organisation company(String id, int parts, String name, String... aliases) {
        return new Organisation(
                id, "TL", Set.of("company"), true, List.of(name), List.of(aliases), List.of(), parts, false);
    }
}
