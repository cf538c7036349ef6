package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.entity.SlipsTests.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFirmsTests {

    @Test
    void aWordThatIsAnOrganisationAloneIsOne() {
        assertThat(mended("They sell soap to Unilever now.")).containsExactly("organisation Unilever");
    }

    @Test
    void aWordThatMayBeAnythingElseIsNone() {
        assertThat(mended("They sell soap to Apple now.")).isEmpty();
        assertThat(mended("Unilever sells soap.")).isEmpty();
    }

    @Test
    void aWordAmidOthersOrBesideSomebodyIsAPartOfSomethingElse() {
        assertThat(mended("They sell the Unilever Handbook now.")).isEmpty();
        assertThat(mended("They met Unilever Moss there.", named(PERSON, 3, 3))).containsExactly("person Moss");
    }

    private static List<String> mended(String text, SlipsTests.Span... spans) {
        return SlipsTests.mended(text, (words, labels) -> Slips.mend(words.lines, labels), spans);
    }
}
