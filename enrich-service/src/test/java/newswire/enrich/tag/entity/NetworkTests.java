package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTests {

    private static final int BITS = 4;

    @Test
    void aLayerAddsUpTheInputsOfEachWord() {
        var layer = new Layer(5, 1);
        for (int k = 0; k < 6; k++) {
            layer.row(k)[0] = new float[] {1, 10, 100, 1000, 10_000, 0.5f}[k];
        }

        var made = layer.of(new float[][] {{2, 3}, {4, 5}, {6, 7}, {8, 9}, {0, 1}});

        assertThat(made).isDeepEqualTo(new float[][] {{8642.5f, 19_753.5f}});
    }

    @Test
    void nothingBelowZeroComesOutOfAPositiveLayer() {
        var layer = new Layer(1, 2);
        layer.row(0)[0] = 1;
        layer.row(0)[1] = -1;

        assertThat(layer.positive(new float[][] {{2}})).isDeepEqualTo(new float[][] {{2}, {0}});
    }

    @Test
    void aWordIsJudgedByThreeWordsBeforeAndAfterItAndByNoneFartherAway() {
        var scores = scoresOf(0, words(0, 1, 2, 3, 4, 5, 6, 7));

        assertThat(scoresOf(0, words(0, 1, 2, 9, 4, 5, 6, 7))).isNotEqualTo(scores);
        assertThat(scoresOf(0, words(0, 1, 2, 3, 9, 9, 9, 9))).isEqualTo(scores);
    }

    @Test
    void aSentenceIsJudgedAsIfItWereAlone() {
        var features = words(0, 1, 2);
        features.endSentence(Network.NEAR);
        add(features, 3, 4, 5);

        for (int word = 0; word < 3; word++) {
            assertThat(scoresOf(word, features)).isEqualTo(scoresOf(word, words(0, 1, 2)));
            assertThat(scoresOf(3 + Network.NEAR + word, features)).isEqualTo(scoresOf(word, words(3, 4, 5)));
        }
    }

    @Test
    void scoresAreTheSameAfterItWasWrittenAndRead() throws IOException {
        var network = someNetwork();
        var file = new ByteArrayOutputStream();
        network.write(new DataOutputStream(file));
        var read = Network.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));

        assertThat(read.scores(someWords())).isDeepEqualTo(network.scores(someWords()));
        assertThat(scoresOf(1, someWords())).hasSize(Labels.COUNT).isNotEqualTo(scoresOf(0, someWords()));
    }

    @Test
    void severalNetworksSayTheSumOfWhatEachSays() throws IOException {
        var networks = new Networks(List.of(someNetwork(), someNetwork(), someNetwork()));
        var file = new ByteArrayOutputStream();
        networks.write(new DataOutputStream(file));
        var read = Networks.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));

        float one = someNetwork().scores(someWords())[1][2];
        assertThat(networks.scores(someWords())[1][2]).isEqualTo(3 * one, within(1e-3f));
        assertThat(read.scores(someWords())).isDeepEqualTo(networks.scores(someWords()));
    }

    /** Of all labels. */
    private static float[] scoresOf(int word, FeatureList features) {
        var scores = someNetwork().scores(features);
        var ofWord = new float[scores.length];
        for (int label = 0; label < scores.length; label++) {
            ofWord[label] = scores[label][word];
        }
        return ofWord;
    }

    private static FeatureList someWords() {
        return words(0, 1, 2, 3, 4);
    }

    private static FeatureList words(int... words) {
        var features = new FeatureList(BITS);
        features.clear(Style.ARTICLE);
        add(features, words);
        return features;
    }

    private static void add(FeatureList features, int... words) {
        for (int word : words) {
            features.add(1, word);
            features.add(2, 7 * word);
            features.endWord();
        }
    }

    private static Network someNetwork() {
        var random = new Random(1);
        var vectors = new byte[Network.WIDTH << BITS];
        random.nextBytes(vectors);
        return new Network(
                BITS,
                vectors,
                0.01f,
                layer((2 * Network.NEAR + 1) * Network.WIDTH, Network.HIDDEN, random),
                layer((2 * Network.FAR + 1) * Network.HIDDEN, Network.HIDDEN, random),
                layer(Network.HIDDEN, Labels.COUNT, random));
    }

    private static Layer layer(int in, int out, Random random) {
        var layer = new Layer(in, out);
        for (int k = 0; k <= in; k++) {
            for (int j = 0; j < out; j++) {
                layer.row(k)[j] = random.nextFloat() - 0.5f;
            }
        }
        return layer;
    }
}
