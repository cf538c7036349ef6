package newswire.enrich.tag.quote;

import static newswire.enrich.tag.quote.QuotedText.quotes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTaggerTests {

    @Test
    void leavesTitlesAndSingleWordsAlone() {
        assertThat(quotes("The film “Night on the Old Pier” was “fine” for its time."))
                .isEmpty();
    }

    @Test
    void givesAWordInMarksWithTheClauseThatSomebodySaid() {
        assertThat(quotes("Ada Moss said that the new ferry was “splendid” yesterday."))
                .containsExactly("that the new ferry was “splendid”: Ada Moss");
        assertThat(quotes("Ada Moss said “few” people would take it."))
                .containsExactly("“few” people would take it: Ada Moss");
        assertThat(quotes("The “splendid” ferry is late, Ada Moss said."))
                .containsExactly("The “splendid” ferry is late: Ada Moss");
    }

    @Test
    void givesAClauseWithoutWhomItWasTold() {
        assertThat(quotes("Ada Moss told the crews in the harbour that the new ferry was “splendid” yesterday."))
                .containsExactly("that the new ferry was “splendid”: Ada Moss");
    }

    @Test
    void givesAClauseOnceThatHasSeveralWordsInMarks() {
        assertThat(quotes("Ada Moss said that the new ferry was “splendid” and “fast” yesterday."))
                .containsExactly("that the new ferry was “splendid” and “fast”: Ada Moss");
    }

    @Test
    void givesWordsInMarksWithTheClauseAroundThemThoughNoVerbOfSpeechStandsThere() {
        assertThat(quotes("""
                        “The ferry is back,” Ada Moss said.
                        She pointed to what she sees as the town’s “shameful” neglect of its harbour.
                        """)).contains("the town’s “shameful” neglect: She");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Not yet,” Ada Moss said when the mayor asked her.",
                "Ada Moss laughed and said, “Not yet.”",
                "Ada Moss was asked whether the ferry was back and said: “Not yet.”"
            })
    void givesAShortAnswerAsItStandsInItsMarks(String text) {
        assertThat(quotes(text)).containsExactly("Not yet: Ada Moss");
    }

    @Test
    void givesWhatSomebodyIsCalledWithoutWhatTheSentenceGoesOnToTell() {
        assertThat(quotes("Ada Moss called him “reckless” and left the meeting on the old pier."))
                .containsExactly("him “reckless”: Ada Moss");
        assertThat(quotes("Ada Moss called it “reckless” to sail at midnight."))
                .containsExactly("it “reckless” to sail at midnight: Ada Moss");
    }

    @Test
    void goesBackBeyondAConjunctionWhereAClauseWouldBeTooShort() {
        assertThat(quotes("Ada Moss hailed the return of the ferry as “fantastic.”"))
                .containsExactly("the return of the ferry as “fantastic.”: Ada Moss");
    }

    @Test
    void tellsWhatIsCalledOutFromATitle() {
        assertThat(quotes("Ada Moss shouted: “Save Our Old Ferry”.")).containsExactly("Save Our Old Ferry: Ada Moss");
    }

    @Test
    @Timeout(20)
    void boundsItsWorkOnHostileText() {
        for (var unit : List.of("“", "\"a ", "»a ", "“a b c” said ", "‘a ", "'a ", "'a,' ", "said “x” ")) {
            assertThat(quotes(unit.repeat(100_000))).hasSizeLessThan(1000);
        }
    }

    @Test
    void giveOffsetsWithinAnyText() {
        var random = new Random(3);
        var parts = List.of(
                "“",
                "”",
                "\"",
                "‘",
                "’",
                "«",
                "»",
                "„",
                " said ",
                "Ada Moss",
                " she ",
                ". ",
                ", ",
                "\n",
                " one two three ",
                "é\ud83d\ude00");
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertThat(quotes(text.toString())).isEqualTo(quotes(text.toString()));
        }
    }
}
