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
    void aLayerReadsTheWordsWithinItsReachEachByWeightsOfItsOwn() {
        var layer = new Layer(3, 1);
        for (int k = 0; k < 4; k++) {
            layer.row(k)[0] = new float[] {1, 10, 100, 0.5f}[k];
        }
        var words = new float[][] {{2}, {3}, {4}};

        assertThat(layer.of(words, 0, 1)[0]).isEqualTo(320.5f, within(1e-4f));
        assertThat(layer.of(words, 1, 1)[0]).isEqualTo(432.5f, within(1e-4f));
        assertThat(layer.of(words, 2, 1)[0]).isEqualTo(43.5f, within(1e-4f));
    }

    @Test
    void nothingBelowZeroComesOutOfAPositiveLayer() {
        var layer = new Layer(1, 2);
        layer.row(0)[0] = 1;
        layer.row(0)[1] = -1;

        assertThat(layer.positive(new float[][] {{2}}, 0, 0)).containsExactly(2, 0);
    }

    @Test
    void scoresAreTheSameAfterItWasWrittenAndRead() throws IOException {
        var network = someNetwork();
        var file = new ByteArrayOutputStream();
        network.write(new DataOutputStream(file));
        var read = Network.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));

        assertThat(read.scores(someWords())).isDeepEqualTo(network.scores(someWords()));
        assertThat(network.scores(someWords())[1]).hasSize(Labels.COUNT).isNotEqualTo(network.scores(someWords())[0]);
    }

    @Test
    void severalNetworksSayTheSumOfWhatEachSays() throws IOException {
        var networks = new Networks(List.of(someNetwork(), someNetwork(), someNetwork()));
        var file = new ByteArrayOutputStream();
        networks.write(new DataOutputStream(file));
        var read = Networks.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));

        float one = someNetwork().scores(someWords())[2][1];
        assertThat(networks.scores(someWords())[2][1]).isEqualTo(3 * one, within(1e-3f));
        assertThat(read.scores(someWords())).isDeepEqualTo(networks.scores(someWords()));
    }

    private static FeatureList someWords() {
        var features = new FeatureList(BITS);
        features.clear(Style.ARTICLE);
        for (int word = 0; word < 5; word++) {
            features.add(1, word);
            features.add(2, 7 * word);
            features.endWord();
        }
        return features;
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
