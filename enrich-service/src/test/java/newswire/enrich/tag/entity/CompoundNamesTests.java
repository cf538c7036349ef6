package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.entity.SlipsTests.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundNamesTests {

    @Test
    void aCapitalInsideAWordMakesItAFirm() {
        assertThat(mended("They like TernShare most.", named(PERSON, 2, 2))).containsExactly("organisation TernShare");
    }

    @Test
    void peoplesNamesHaveCapitalsInsideBehindSomeBeginnings() {
        assertThat(mended("They like McMossly most.", named(PERSON, 2, 2))).containsExactly("person McMossly");
        assertThat(mended("They like Ada TernShare most.", named(PERSON, 2, 3)))
                .containsExactly("person Ada TernShare");
    }

    private static List<String> mended(String text, SlipsTests.Span... spans) {
        return SlipsTests.mended(text, (words, labels) -> Slips.mend(words.lines, labels), spans);
    }
}
