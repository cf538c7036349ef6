package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newswire.enrich.tag.text.Sentences;
import org.junit.jupiter.api.Test;

class StyleTests {

    private static final WordTable EMPTY = WordTable.of(Map.of());
    private static final Lexicon LEXICON = new Lexicon(EMPTY, EMPTY, EMPTY);
    private static final String STORY = "It rained.\nThe river rose.\nNobody was hurt.\nThe mayor's office said so.\n";

    @Test
    void knowsAnAgencysReportByItsLineOfPlaceAndDate() {
        assertThat(style("RIVER RISES.\nLONDON 1996-08-30\n" + STORY)).isEqualTo(Style.DATED);
    }

    @Test
    void knowsATextThatWasPutTogetherFromTokensByItsMarks() {
        assertThat(style(STORY + "The mayor’ s office is open.")).isEqualTo(Style.APART);
        assertThat(style(STORY + "A 12 - year - old saw it.")).isEqualTo(Style.APART);
    }

    @Test
    void takesPossessivesAndHyphensAsPrintedForThoseOfAnArticle() {
        assertThat(style(STORY + "The girls' school has a 12-year-old's essay."))
                .isEqualTo(Style.ARTICLE);
    }

    @Test
    void takesAHyphenBetweenSpacesForADashWhereOthersJoinWords() {
        assertThat(style(STORY + "The river - brown by then - rose.")).isEqualTo(Style.APART);
        assertThat(style(STORY + "The river - brown by then - was snow-fed.")).isEqualTo(Style.ARTICLE);
    }

    @Test
    void takesASentenceOrTwoForASnippet() {
        assertThat(style("It rained in the mayor’ s garden.")).isEqualTo(Style.SNIPPET);
    }

    private static Style style(String text) {
        return Words.of(Sentences.of(text), LEXICON).style;
    }
}
