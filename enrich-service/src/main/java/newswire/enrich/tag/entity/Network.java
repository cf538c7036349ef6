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
    private final ByteTable vectors;
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
        this.vectors = new ByteTable(vectors, WIDTH);
        this.unit = unit;
        this.near = near;
        this.far = far;
        this.judge = judge;
    }

    int bits() {
        return bits;
    }

    /**
     * Scores of each label, of all words each. Words without features are none: the words beside them see nothing there, which
     * parts sentences.
     */
    float[][] scores(FeatureList features) {
        var first = near.positive(around(words(features), NEAR));
        for (int i = 0; i < features.words(); i++) {
            if (features.first(i) == features.end(i)) {
                clear(first, i);
            }
        }
        var both = far.positive(around(first, FAR));
        for (int h = 0; h < HIDDEN; h++) {
            for (int i = 0; i < both[h].length; i++) {
                both[h][i] += first[h][i];
            }
        }
        return judge.of(both);
    }

    /** Each number of the words' vectors, of all words. */
    private float[][] words(FeatureList features) {
        var words = new float[WIDTH][features.words()];
        var sums = vectors.sums();
        for (int i = 0; i < features.words(); i++) {
            Arrays.fill(sums, 0);
            vectors.add(features, i, sums);
            for (int d = 0; d < WIDTH; d++) {
                words[d][i] = sums[d] * unit;
            }
        }
        return words;
    }

    private static void clear(float[][] outcomes, int word) {
        for (var outcome : outcomes) {
            outcome[word] = 0;
        }
    }

    /** The same numbers of the words before and after each, from the farthest before it on; zeros where there is none. */
    private static float[][] around(float[][] numbers, int reach) {
        int words = numbers[0].length;
        var around = new float[(2 * reach + 1) * numbers.length][words];
        int to = 0;
        for (int o = -reach; o <= reach; o++) {
            for (var number : numbers) {
                int both = Math.max(0, words - Math.abs(o));
                System.arraycopy(number, Math.max(0, o), around[to++], Math.max(0, -o), both);
            }
        }
        return around;
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
        to.write(vectors.numbers());
        near.write(to);
        far.write(to);
        judge.write(to);
    }
}
