package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static newswire.enrich.tag.entity.SlipsTests.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTitlesTests {

    @Test
    void severalWordsBetweenMarksAreATitle() {
        assertThat(mended("The film “Moss Harbour” is late.", named(PLACE, 3, 4)))
                .isEmpty();
        assertThat(mended("The film \"Ada Moss,\" is late.", named(PERSON, 3, 4)))
                .isEmpty();
    }

    @Test
    void oneWordAndWhoStandsBetweenTwoQuotationsAreNone() {
        assertThat(mended("They call him “Moss” here.", named(PERSON, 4, 4))).containsExactly("person Moss");
        assertThat(mended("\"Not yet,\" Ada Moss \"and never.\"", named(PERSON, 5, 6)))
                .containsExactly("person Ada Moss");
    }

    @Test
    void whatGoesOnBehindTheNameIsSpeech() {
        assertThat(mended("He said “Ada Moss left” then.", named(PERSON, 3, 4))).containsExactly("person Ada Moss");
    }

    private static List<String> mended(String text, SlipsTests.Span... spans) {
        return SlipsTests.mended(text, (words, labels) -> Slips.mend(words.lines, labels), spans);
    }
}
