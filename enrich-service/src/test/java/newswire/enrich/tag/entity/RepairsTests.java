package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.text.Sentences;
import org.junit.jupiter.api.Test;

class RepairsTests {

    private final List<byte[]> labels = new ArrayList<>();

    @Test
    void aSurnameIsThePersonWhomTheTextNamesInFull() {
        var words = words("Ada Pellworth met them. Then Pellworth left. The Pellworth Road was shut.");
        Labels.write(labels.getFirst(), 0, 1, EntityType.PERSON);

        Repairs.mend(words, labels);

        assertThat(Labels.type(labels.get(1)[1])).isEqualTo(EntityType.PERSON);
        assertThat(labels.get(2)).containsOnly(Labels.OUTSIDE);
    }

    @Test
    void aWordThatStandsInSmallLettersTooIsNoSurname() {
        var words = words("Ada Baker met them. Then Baker left. The baker stayed.");
        Labels.write(labels.getFirst(), 0, 1, EntityType.PERSON);

        Repairs.mend(words, labels);

        assertThat(labels.get(1)).containsOnly(Labels.OUTSIDE);
    }

    @Test
    void aWordThatIsANameMoreThanOnceIsItAgain() {
        var words =
                words("Strenva has sold boats. They like Strenva. The firm is Strenva. Later Strenva Lane was shut.");
        Labels.write(labels.get(1), 2, 2, EntityType.ORGANISATION);
        Labels.write(labels.get(2), 3, 3, EntityType.ORGANISATION);

        Repairs.mend(words, labels);

        assertThat(Labels.type(labels.getFirst()[0])).isEqualTo(EntityType.ORGANISATION);
        assertThat(labels.get(3)).containsOnly(Labels.OUTSIDE);
    }

    @Test
    void aWordThatIsMostlyNoNameOrANameButOnceIsNoneElsewhere() {
        var words = words(
                "Monday is late. Monday is far. A Monday in May. See Monday there. Boats on Friday. For Friday then.");
        Labels.write(labels.getFirst(), 0, 0, EntityType.PERSON);
        Labels.write(labels.get(4), 2, 2, EntityType.PERSON);

        Repairs.mend(words, labels);

        assertThat(labels.get(1)).containsOnly(Labels.OUTSIDE);
        assertThat(labels.get(5)).containsOnly(Labels.OUTSIDE);
    }

    @Test
    void severalWordsThatAreANameAreItAgain() {
        var words = words("The Tern Harbour Board met in the evening. Later the Tern Harbour Board voted.");
        Labels.write(labels.getFirst(), 1, 3, EntityType.ORGANISATION);

        Repairs.mend(words, labels);

        assertThat(Labels.starts(labels.get(1)[2])).isTrue();
        assertThat(Labels.ends(labels.get(1)[4])).isTrue();
        assertThat(Labels.type(labels.get(1)[3])).isEqualTo(EntityType.ORGANISATION);
    }

    private Words words(String text) {
        var words = Words.of(Sentences.of(text), Lexicon.shipped());
        for (int sentence = 0; sentence < words.size(); sentence++) {
            labels.add(new byte[words.length(sentence)]);
        }
        return words;
    }
}
