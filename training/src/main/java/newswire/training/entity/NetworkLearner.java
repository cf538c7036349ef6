package newswire.training.entity;

import java.util.Random;
import newswire.enrich.tag.entity.Labels;
import newswire.enrich.tag.entity.Layer;
import newswire.enrich.tag.entity.Network;

/** Learns a {@link Network} as part of a chain of labels, sentence by sentence. Single-threaded and in strict arithmetic. */
final class NetworkLearner {

    /** There are 2 to the power of that many vectors. */
    static final int BITS = 17;

    private static final int L = Labels.COUNT;
    private static final int D = Network.WIDTH;
    private static final int H = Network.HIDDEN;
    private static final float RATE = 0.001f;
    private static final float RATE_OF_VECTORS = 0.05f;
    private static final float SPREAD_OF_VECTORS = 0.4f;
    private static final float GREATEST = 4;
    private static final float SMOOTHING = 1e-4f;
    private static final float DROPPED = 0.2f;

    /** Layers learn from so many sentences at once. */
    private static final int BATCH = 4;

    private final float[] vectors = new float[D << BITS];
    private final float[] vectorsLearnt = new float[vectors.length];
    private final Random random;
    private final LayerLearner near;
    private final LayerLearner far;
    private final LayerLearner judge;
    private final Transitions transitions = new Transitions();
    private int seen;

    /** @param seed of the numbers that it begins with; learners of different seeds err differently */
    NetworkLearner(int seed) {
        this.random = new Random(seed);
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (random.nextFloat() - 0.5f) * SPREAD_OF_VECTORS;
        }
        this.near = new LayerLearner((2 * Network.NEAR + 1) * D, H, random);
        this.far = new LayerLearner((2 * Network.FAR + 1) * H, H, random);
        this.judge = new LayerLearner(H, L, random);
    }

    /**
     * Makes the gold labels of one sentence more probable.
     *
     * @param pace from 1 at the beginning of learning to 0 at its end
     */
    void learn(Lesson lesson, float pace) {
        int length = lesson.labels().length;
        var slots = dropped(lesson.slots());
        var words = words(lesson, slots);
        var first = new float[length][];
        for (int i = 0; i < length; i++) {
            first[i] = near.positive(words, i, Network.NEAR);
            drop(first[i]);
        }
        var second = new float[length][];
        var both = new float[length][H];
        for (int i = 0; i < length; i++) {
            second[i] = far.positive(first, i, Network.FAR);
            for (int h = 0; h < H; h++) {
                both[i][h] = first[i][h] + second[i][h];
            }
        }
        var gradient = judged(lesson, both);
        learn(lesson, slots, back(gradient, both, second, first, words), pace);
        if (++seen % BATCH == 0) {
            near.step(pace * RATE);
            far.step(pace * RATE);
            judge.step(pace * RATE);
        }
    }

    private int[] dropped(int[] all) {
        var slots = all.clone();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = random.nextFloat() < DROPPED ? -1 : slots[i];
        }
        return slots;
    }

    private void drop(float[] outcomes) {
        for (int h = 0; h < H; h++) {
            outcomes[h] = random.nextFloat() < DROPPED ? 0 : outcomes[h] / (1 - DROPPED);
        }
    }

    private float[][] words(Lesson lesson, int[] slots) {
        var words = new float[lesson.labels().length][D];
        for (int i = 0; i < words.length; i++) {
            for (int f = lesson.first(i); f < lesson.end(i); f++) {
                for (int d = 0, at = slots[f] * D; d < D && at >= 0; d++) {
                    words[i][d] += vectors[at + d];
                }
            }
        }
        return words;
    }

    /** The gradient of the labels' scores. */
    private float[][] judged(Lesson lesson, float[][] both) {
        var scores = new double[both.length][L];
        for (int i = 0; i < both.length; i++) {
            var of = judge.of(both, i, 0);
            for (int y = 0; y < L; y++) {
                scores[i][y] = of[y];
            }
        }
        var transitionGradient = new double[L * L];
        new Chain(transitions.of(lesson.style())).gradient(scores, lesson.labels(), transitionGradient);
        transitions.learn(lesson.style(), transitionGradient);
        var gradient = new float[both.length][L];
        for (int i = 0; i < both.length; i++) {
            for (int y = 0; y < L; y++) {
                gradient[i][y] = (float) scores[i][y];
            }
        }
        return gradient;
    }

    /** The gradient of the words' vectors. */
    private float[][] back(float[][] gradient, float[][] both, float[][] second, float[][] first, float[][] words) {
        var bothGradient = new float[both.length][H];
        var firstGradient = new float[both.length][H];
        var wordGradient = new float[both.length][D];
        for (int i = 0; i < both.length; i++) {
            judge.back(both, i, 0, gradient[i], bothGradient);
        }
        for (int i = 0; i < both.length; i++) {
            var of = new float[H];
            for (int h = 0; h < H; h++) {
                firstGradient[i][h] += bothGradient[i][h];
                of[h] = second[i][h] > 0 ? bothGradient[i][h] : 0;
            }
            far.back(first, i, Network.FAR, of, firstGradient);
        }
        for (int i = 0; i < both.length; i++) {
            var of = firstGradient[i];
            for (int h = 0; h < H; h++) {
                of[h] = first[i][h] > 0 ? of[h] / (1 - DROPPED) : 0;
            }
            near.back(words, i, Network.NEAR, of, wordGradient);
        }
        return wordGradient;
    }

    private void learn(Lesson lesson, int[] slots, float[][] gradient, float pace) {
        for (int i = 0; i < gradient.length; i++) {
            for (int f = lesson.first(i); f < lesson.end(i); f++) {
                for (int d = 0, at = slots[f] * D; d < D && at >= 0; d++) {
                    float g = gradient[i][d];
                    vectorsLearnt[at + d] += g * g;
                    vectors[at + d] -=
                            pace * RATE_OF_VECTORS * g / (float) Math.sqrt(vectorsLearnt[at + d] + SMOOTHING);
                }
            }
        }
    }

    /** Adds the transitions of now to the mean that the model is made of. */
    void addToMean() {
        transitions.addToMean();
    }

    /** The mean of the transitions, for each kind of text. */
    double[] transitions() {
        return transitions.mean();
    }

    /** What has been learnt; since no feature is dropped any more, each counts for less. */
    Network network() {
        float unit = GREATEST / 127;
        var bytes = new byte[vectors.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(vectors[i] * (1 - DROPPED) / unit), -127, 127);
        }
        return new Network(BITS, bytes, unit, copy(near.layer), copy(far.layer), copy(judge.layer));
    }

    private static Layer copy(Layer layer) {
        var copy = new Layer(layer.in(), layer.out());
        for (int k = 0; k <= layer.in(); k++) {
            System.arraycopy(layer.row(k), 0, copy.row(k), 0, layer.out());
        }
        return copy;
    }
}
