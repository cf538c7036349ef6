package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static newswire.enrich.tag.entity.SlipsTests.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurnamesOfPlacesTests {

    @Test
    void aSurnameIsSomebodysThoughAPlaceHasItToo() {
        assertThat(mended("Meg Oldmoor said so. Oldmoor smiled then.", named(PLACE, 0, 0)))
                .containsExactly("person Oldmoor");
    }

    @Test
    void aPlaceThatTheTextSpeaksOfAsOneStaysIt() {
        assertThat(mended("Meg Oldmoor said so. Boats from Oldmoor came late.", named(PLACE, 2, 2)))
                .containsExactly("place Oldmoor");
        assertThat(mended("Meg Oldmoor said so. Oldmoor, France, is far.", named(PLACE, 0, 0)))
                .containsExactly("place Oldmoor");
    }

    @Test
    void aPlaceThatNobodyIsCalledByStaysIt() {
        assertThat(mended("Meg Oldmoor said so. Pell smiled then.", named(PLACE, 0, 0)))
                .containsExactly("place Pell");
    }

    private static List<String> mended(String text, SlipsTests.Span... spans) {
        return SlipsTests.mended(
                text,
                (words, labels) -> {
                    Labels.write(labels.getFirst(), 0, 1, PERSON);
                    SurnamesOfPlaces.mend(words, labels);
                },
                spans);
    }
}
