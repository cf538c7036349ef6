package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import newswire.enrich.tag.text.Sentences;
import org.junit.jupiter.api.Test;

class NameReaderTests {

    private static final int BITS = 12;

    @Test
    void theSecondReadingAddsToTheFirstWhatALearnerSeesAtOnce() {
        var words = Words.of(
                Sentences.of("Ada Moss met the Tern Bank (TB) in Pell. Moss said TB was a bank. Pell was quiet."),
                Lexicon.shipped());
        var model = someModel();
        var consensus = new Consensus(words, new NameReader(model).first(words));
        var features = new FeatureList(BITS);
        for (int sentence = 0; sentence < words.size(); sentence++) {
            NameReader.features(words, sentence, null, features);
            var added = model.scores(features);
            consensus.of(sentence, features);
            model.add(features, added);

            NameReader.features(words, sentence, consensus, features);
            assertThat(added).isDeepEqualTo(model.scores(features));
        }
    }

    private static NameModel someModel() {
        var weights = new byte[Labels.COUNT << BITS];
        new Random(1).nextBytes(weights);
        var transitions = new int[Labels.STYLES * Labels.COUNT * Labels.COUNT];
        return new NameModel(Lexicon.shipped(), BITS, weights, transitions, null, transitions);
    }
}
