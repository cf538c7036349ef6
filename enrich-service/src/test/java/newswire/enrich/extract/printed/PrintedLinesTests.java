package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedLinesTests {

    @Test
    void leavesOutTheNumbersOfLinksAndTheListOfTheirAddresses() {
        assertThat(texts("""
                The ferry of [1]Great Skerry sailed [2] on Sunday [sic], said note [7].

                References

                   1. https://ternherald.example/skerry
                   2. https://ternherald.example/ferry
                   3. mailto:post@ternherald.example
                """)).containsExactly("The ferry of Great Skerry sailed on Sunday [sic], said note [7].");
    }

    @Test
    void keepsNumbersInBracketsThatAreOfNoLink() {
        assertThat(texts("Four boats [1] and two crews [2] were lost.\n\n1. Of these, three were found.\n"))
                .containsExactly("Four boats [1] and two crews [2] were lost.", "1. Of these, three were found.");
    }

    @Test
    void readsTheWordsOfMarkdownsLinks() {
        assertThat(texts("The [Coastal Board](https://board.example/a \"Board\") said so.\n\n"
                        + "[![A ferry](/f.jpg)](/gallery)\n\nSee [this](#note) and <https://board.example/x>.\n"))
                .containsExactly("The Coastal Board said so.", "See this and.");
    }

    @Test
    void partsLinesWhereARuleIsDrawn() {
        assertThat(PrintedLines.of("The ferry sails\n=====\nBy Ada Brook\n* * *\nIt sailed.\n")
                        .lines())
                .extracting(PrintedLine::text, PrintedLine::apart)
                .containsExactly(
                        tuple("The ferry sails", true), tuple("By Ada Brook", true), tuple("It sailed.", true));
    }

    @Test
    void goesOnOverTheEndOfAPageAndTheHeadOfTheNext() {
        assertThat(texts("""
                THE TERN HERALD          Monday, March 2, 2026          A7

                The council wants it to add a house, since there is none to rent from May to Septem-
                \fTHE TERN HERALD          Monday, March 2, 2026          A8

                ber, when the guests come.
                """))
                .containsExactly(
                        "THE TERN HERALD Monday, March 2, 2026 A7",
                        "The council wants it to add a house, since there is none to rent from May to"
                                + " September, when the guests come.");
    }

    @Test
    void keepsRowsInColumnsThatAreNoHeads() {
        assertThat(texts("Northern League     12 points\n\nSouthern League     14 points\n"))
                .containsExactly("Northern League 12 points", "Southern League 14 points");
    }

    @Test
    void knowsParagraphsByTheirFirstRowsIndent() {
        assertThat(texts("""
                   PORT ANNA, Maine (AP) — Ferry crews returned to their posts Monday after union
                leaders and the port authority agreed on a new contract, ending a strike that had cut
                off six islands.
                   The deal gives workers an 11% raise over three years. Members must still approve
                it in a vote set for March 16, and nobody doubts that they will do so on that day now.
                """)).hasSize(2);
    }

    @Test
    void joinsRowsThatAreNotQuiteFull() {
        assertThat(texts("""
                Behind the bakery in Quay Street a queue forms every Friday at five. By six o'clock
                300 loaves are gone, and nobody has paid for one of them.
                Otto Bremer, 58, has given bread away since the autumn. Asked for his reasons he points
                at the oven, which he says is hot anyway, and that is all that he has to say about it all.
                """)).hasSize(2);
    }

    @Test
    void takesAStarForTheMarkOfAnItem() {
        assertThat(PrintedLines.of("* Ferry sails\n* **Storm** over\n").lines())
                .extracting(PrintedLine::text, PrintedLine::item)
                .containsExactly(tuple("Ferry sails", true), tuple("Storm over", true));
    }

    @Test
    void keepsRowsOfATableThatCountUp() {
        assertThat(texts("Lap 1   Hamilton\n\nLap 2   Hamilton\n")).containsExactly("Lap 1 Hamilton", "Lap 2 Hamilton");
    }

    @Test
    void knowsTheHeadOfPagesOfWhichOneHasNone() {
        String sheet = "The council wants it to add a house, since there is none to rent.\n\n".repeat(20);
        String pages = List.of(1, 2, 3, 5).stream()
                .map(page -> "THE TERN HERALD          A" + page + "\n\n" + sheet)
                .collect(Collectors.joining());

        assertThat(texts(pages).stream().filter(text -> text.startsWith("THE TERN")))
                .containsExactly("THE TERN HERALD A1");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {" ", "\t", "![a](/", "[a](/bcdefgh", "![a](/ b "})
    void readsALongRowBesideAnAddress(String part) {
        assertThat(PrintedLines.of("[a](b) https://a.example" + part.repeat(200_000) + "x")
                        .lines())
                .isNotNull();
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {"[", "![a](", "](", "[1] ", "(https://a ", " 1. https://a\n", "A   1\n", "\f1\n", "<https://"})
    void readsTextsOfManyMarksThatAreAlike(String mark) {
        assertThat(PrintedLines.of(mark.repeat(20_000)).lines()).isNotNull();
    }

    private static List<String> texts(String page) {
        return PrintedLines.of(page).lines().stream().map(PrintedLine::text).toList();
    }
}
