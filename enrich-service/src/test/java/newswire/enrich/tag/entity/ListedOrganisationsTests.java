package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.text.Sentences;
import org.junit.jupiter.api.Test;

class ListedOrganisationsTests {

    private final List<byte[]> labels = new ArrayList<>();

    @Test
    void aNameThatWasCutIsWholeAgainWhereTheWholeIsListed() {
        var words = words("Rates stay, the European Central Bank said.");
        Labels.write(labels.getFirst(), 5, 6, ORGANISATION);

        assertThat(mended(words)).containsExactly("organisation European Central Bank");
    }

    @Test
    void theNationWhoseAnOfficeIsIsNoPartOfItsName() {
        var words = words("So the German Foreign Ministry said.");
        Labels.write(labels.getFirst(), 3, 4, ORGANISATION);

        assertThat(mended(words)).containsExactly("organisation Foreign Ministry");
    }

    @Test
    void aShopThatIsCalledAsSomebodyIsNobody() {
        var words = words("Sales at Macy's fell.");
        Labels.write(labels.getFirst(), 2, 2, PERSON);

        assertThat(mended(words)).containsExactly("organisation Macy 's");
    }

    @Test
    void whoOwnsSomethingIsSomebodyWhereTheTextNamesThemInFull() {
        var words = words("Ada Macy left. Sales at Macy's house fell.");
        Labels.write(labels.getFirst(), 0, 1, PERSON);
        Labels.write(labels.get(1), 2, 2, PERSON);

        assertThat(mended(words)).containsExactly("person Ada Macy", "person Macy");
    }

    private Words words(String text) {
        var words = Words.of(Sentences.of(text), Lexicon.shipped());
        for (int sentence = 0; sentence < words.size(); sentence++) {
            labels.add(new byte[words.length(sentence)]);
        }
        return words;
    }

    private List<String> mended(Words words) {
        var organisations = new ListedOrganisations(words, labels);
        var names = new ArrayList<String>();
        for (int sentence = 0; sentence < words.size(); sentence++) {
            organisations.mend(words.lines.get(sentence), labels.get(sentence));
            names.addAll(SlipsTests.names(words.lines.get(sentence), labels.get(sentence)));
        }
        return names;
    }
}
