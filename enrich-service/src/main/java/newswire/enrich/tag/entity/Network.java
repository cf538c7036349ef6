package newswire.enrich.tag.entity;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A small neural network that says how well each label fits a word. What can be seen of a word are vectors that are added
 * up; one layer makes something of five words' sums, the next of three words' outcomes of the first; labels are judged by
 * the outcomes of both. Calculates in one order and in strict arithmetic: the same on every machine. Immutable once learnt.
 */
public final class Network {

    /** Numbers in the vector of a feature. */
    public static final int WIDTH = 32;

    /** Outcomes of each layer. */
    public static final int HIDDEN = 64;

    /** Words on each side that the first layer sees. */
    public static final int NEAR = 2;

    /** Words on each side whose outcomes the second layer sees. */
    public static final int FAR = 1;

    private final int bits;
    private final byte[] vectors;
    private final float unit;
    private final Layer near;
    private final Layer far;
    private final Layer judge;

    /**
     * @param bits there are 2 to the power of that many vectors
     * @param vectors in units of {@code unit}, one after the other
     * @param near from five words' vectors
     * @param far from three words' outcomes of {@code near}
     * @param judge from the outcomes' sum to a score a label
     */
    public Network(int bits, byte[] vectors, float unit, Layer near, Layer far, Layer judge) {
        this.bits = bits;
        this.vectors = vectors.clone();
        this.unit = unit;
        this.near = near;
        this.far = far;
        this.judge = judge;
    }

    int bits() {
        return bits;
    }

    /** A score for each label of each word of a sentence. */
    float[][] scores(FeatureList features) {
        var words = words(features);
        var first = new float[words.length][];
        for (int i = 0; i < words.length; i++) {
            first[i] = near.positive(words, i, NEAR);
        }
        var scores = new float[words.length][];
        for (int i = 0; i < words.length; i++) {
            var both = far.positive(first, i, FAR);
            for (int h = 0; h < HIDDEN; h++) {
                both[h] += first[i][h];
            }
            scores[i] = judge.of(new float[][] {both}, 0, 0);
        }
        return scores;
    }

    private float[][] words(FeatureList features) {
        var words = new float[features.words()][WIDTH];
        var sum = new int[WIDTH];
        for (int i = 0; i < words.length; i++) {
            Arrays.fill(sum, 0);
            int end = features.end(i);
            for (int f = features.first(i); f < end; f++) {
                int at = features.slot(f) * WIDTH;
                for (int d = 0; d < WIDTH; d++) {
                    sum[d] += vectors[at + d];
                }
            }
            for (int d = 0; d < WIDTH; d++) {
                words[i][d] = sum[d] * unit;
            }
        }
        return words;
    }

    static Network read(DataInputStream from) throws IOException {
        int bits = from.readInt();
        float unit = from.readFloat();
        var vectors = from.readNBytes(WIDTH << bits);
        return new Network(bits, vectors, unit, Layer.read(from), Layer.read(from), Layer.read(from));
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(bits);
        to.writeFloat(unit);
        to.write(vectors);
        near.write(to);
        far.write(to);
        judge.write(to);
    }
}
