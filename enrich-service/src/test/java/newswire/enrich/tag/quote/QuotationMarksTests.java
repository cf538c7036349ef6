package newswire.enrich.tag.quote;

import static newswire.enrich.tag.quote.QuotedText.quotes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "»Die Fähre ist zurück«, hieß es.",
                "„Die Fähre ist zurück“, hieß es.",
                "«Die Fähre ist zurück», hieß es.",
                "‘One line.’\n‘Die Fähre ist zurück,’ hieß es."
            })
    void readsTheMarksOfOtherPlaces(String text) {
        assertThat(quotes(text)).anyMatch(quote -> quote.startsWith("Die Fähre ist zurück"));
    }

    @Test
    void findsTheParagraphsOfALongSpeech() {
        assertThat(quotes("""
                        Ada Moss said: “The ferry is back.
                        “It sails at midnight from the old pier.
                        “It is free for all.”
                        """))
                .containsExactly(
                        "The ferry is back: Ada Moss",
                        "It sails at midnight from the old pier: Ada Moss",
                        "It is free for all: Ada Moss");
    }

    @Test
    void takesNoMarkWithoutAnEndForSpeechWhereTheNextParagraphIsNone() {
        assertThat(quotes("\"The ferry came in the morning.\n“It is late again,” Ada Moss said."))
                .containsExactly("It is late again: Ada Moss");
    }

    @Test
    void takesAMarkForOneOfSpeechThatClosesAfterWhoSaysIt() {
        assertThat(quotes("\"I want the old ferry back and I told them so.\nAda Moss, harbour board.\"\nIt rained."))
                .singleElement()
                .asString()
                .startsWith("I want the old ferry back and I told them so: ");
    }

    @Test
    void takesAnInnerQuotationForAPartOfTheOuterOne() {
        assertThat(quotes("\"They called it “too slow” or “too small” for us,\" Ada Moss said."))
                .containsExactly("They called it “too slow” or “too small” for us: Ada Moss");
    }

    @Test
    void takesValuesInMarkUpForNoMarks() {
        assertThat(
                        quotes(
                                "<tweet pic=\"\" author=\"adamoss\" time=\"1\">It sails at midnight</tweet>\n\"The ferry is back,\" Ada Moss said."))
                .containsExactly("The ferry is back: Ada Moss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rained.\n'The workers' ferry is back,' Ada Moss said.",
                "It rained.\n‘The workers’ ferry is back’, said Ada Moss.",
            })
    void tellsSingleMarksFromApostrophes(String text) {
        assertThat(quotes(text)).singleElement().asString().endsWith("ferry is back: Ada Moss");
    }

    @Test
    void takesNoShortLineInSingleMarksForSpeech() {
        assertThat(quotes("It rained.\n'The ferry is back.'\nAda Moss said so."))
                .isEmpty();
    }

    @Test
    void findsNoSingleMarksWithinMarksOfTwoApostrophes() {
        assertThat(quotes("It rained.\n''They say, 'The ferry is back,' and smile,'' Ada Moss said."))
                .isEmpty();
    }
}
