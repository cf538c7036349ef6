package newswire.training.entity;

import java.util.Arrays;
import java.util.Random;
import newswire.enrich.tag.entity.Labels;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.entity.NameModel;

/**
 * Learns the weights of a linear-chain conditional random field, sentence by sentence, each weight at a rate that falls
 * with what it has learnt (AdaGrad). Single-threaded and in strict arithmetic: the same lessons give the same model.
 */
final class CrfLearner {

    private static final int L = Labels.COUNT;
    private static final double RATE = 0.1;
    private static final double SHARE_OF_DROPPED_FEATURES = 0.3;
    private static final double TOO_LITTLE = 1e-3;
    private static final double SMOOTHING = 1e-6;

    private final int bits;
    private final float[] weights;
    private final float[] learnt;
    private final float[] sums;
    private final double[] transitions = new double[L * L];
    private final double[] transitionsLearnt = new double[L * L];
    private final double[] transitionSums = new double[L * L];
    private final double[] factors = new double[L * L];
    private final Random random = new Random(1);
    private int summed;

    CrfLearner(int bits) {
        this.bits = bits;
        this.weights = new float[L << bits];
        this.learnt = new float[L << bits];
        this.sums = new float[L << bits];
    }

    /** Makes the gold labels of one sentence more probable. */
    void learn(Lesson lesson) {
        int length = lesson.labels().length;
        var slots = dropped(lesson);
        var emissions = new double[length][L];
        for (int i = 0; i < length; i++) {
            score(slots, lesson.first(i), lesson.end(i), emissions[i]);
        }
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Labels.mayFollow(i / L, i % L) ? StrictMath.exp(transitions[i]) : 0;
        }
        var forward = forward(emissions);
        var backward = backward(emissions);
        learnTransitions(lesson.labels(), emissions, forward, backward);
        var gradient = new double[L];
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int y = 0; y < L; y++) {
                gradient[y] = forward[i][y] * backward[i][y];
                sum += gradient[y];
            }
            for (int y = 0; y < L; y++) {
                gradient[y] = gradient[y] / sum - (lesson.labels()[i] == y ? 1 : 0);
            }
            update(slots, lesson.first(i), lesson.end(i), gradient);
        }
    }

    private int[] dropped(Lesson lesson) {
        var slots = lesson.slots().clone();
        int threshold = (int) (SHARE_OF_DROPPED_FEATURES * 65536);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = (random.nextInt() >>> 16) < threshold ? -1 : slots[i];
        }
        return slots;
    }

    /** Potentials of the labels, the greatest of them 1. */
    private void score(int[] slots, int first, int end, double[] scores) {
        for (int f = first; f < end; f++) {
            if (slots[f] >= 0) {
                int at = slots[f] * L;
                for (int y = 0; y < L; y++) {
                    scores[y] += weights[at + y];
                }
            }
        }
        double most = Arrays.stream(scores).max().orElse(0);
        for (int y = 0; y < L; y++) {
            scores[y] = StrictMath.exp(scores[y] - most) + 1e-30;
        }
    }

    private double[][] forward(double[][] emissions) {
        var forward = new double[emissions.length][L];
        for (int y = 0; y < L; y++) {
            forward[0][y] = Labels.mayBegin(y) ? emissions[0][y] : 0;
        }
        normalise(forward[0]);
        for (int i = 1; i < emissions.length; i++) {
            for (int x = 0; x < L; x++) {
                double before = forward[i - 1][x];
                if (before > 0) {
                    for (int y = 0; y < L; y++) {
                        forward[i][y] += before * factors[x * L + y];
                    }
                }
            }
            for (int y = 0; y < L; y++) {
                forward[i][y] *= emissions[i][y];
            }
            normalise(forward[i]);
        }
        return forward;
    }

    private double[][] backward(double[][] emissions) {
        int last = emissions.length - 1;
        var backward = new double[emissions.length][L];
        for (int y = 0; y < L; y++) {
            backward[last][y] = Labels.mayEnd(y) ? 1 : 0;
        }
        for (int i = last - 1; i >= 0; i--) {
            for (int x = 0; x < L; x++) {
                double sum = 0;
                for (int y = 0; y < L; y++) {
                    sum += factors[x * L + y] * emissions[i + 1][y] * backward[i + 1][y];
                }
                backward[i][x] = sum;
            }
            normalise(backward[i]);
        }
        return backward;
    }

    private static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int y = 0; y < L; y++) {
            values[y] /= sum;
        }
    }

    private void learnTransitions(byte[] gold, double[][] emissions, double[][] forward, double[][] backward) {
        var gradient = new double[L * L];
        var pair = new double[L * L];
        for (int i = 1; i < gold.length; i++) {
            double sum = 0;
            for (int x = 0; x < L; x++) {
                for (int y = 0; y < L; y++) {
                    double p = forward[i - 1][x] * factors[x * L + y] * emissions[i][y] * backward[i][y];
                    pair[x * L + y] = p;
                    sum += p;
                }
            }
            for (int xy = 0; xy < pair.length; xy++) {
                gradient[xy] += pair[xy] / sum;
            }
            gradient[gold[i - 1] * L + gold[i]] -= 1;
        }
        for (int xy = 0; xy < gradient.length; xy++) {
            if (factors[xy] > 0 && gradient[xy] != 0) {
                transitionsLearnt[xy] += gradient[xy] * gradient[xy];
                transitions[xy] -= RATE * gradient[xy] / StrictMath.sqrt(transitionsLearnt[xy] + SMOOTHING);
            }
        }
    }

    private void update(int[] slots, int first, int end, double[] gradient) {
        for (int y = 0; y < L; y++) {
            float g = (float) gradient[y];
            if (Math.abs(g) < TOO_LITTLE) {
                continue;
            }
            float square = g * g;
            float step = (float) (RATE * g);
            for (int f = first; f < end; f++) {
                if (slots[f] >= 0) {
                    int at = slots[f] * L + y;
                    learnt[at] += square;
                    weights[at] -= step / (float) Math.sqrt(learnt[at] + (float) SMOOTHING);
                }
            }
        }
    }

    /** Adds the weights of now to the mean that the model is made of. */
    void addToMean() {
        for (int i = 0; i < weights.length; i++) {
            sums[i] += weights[i];
        }
        for (int i = 0; i < transitions.length; i++) {
            transitionSums[i] += transitions[i];
        }
        summed++;
    }

    /**
     * The mean of the weights, in steps of {@code 1 / scale}; greater ones than a byte holds are cut.
     *
     * @param eagerness taken off the score of what is no part of a name, so that more names are found
     */
    NameModel model(Lexicon lexicon, double scale, double eagerness) {
        var bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(sums[i] / summed * scale), -127, 127);
        }
        var steps = new int[transitions.length];
        for (int i = 0; i < steps.length; i++) {
            double step = transitionSums[i] / summed - (i % L == Labels.OUTSIDE ? eagerness : 0);
            steps[i] = (int) Math.round(step * scale);
        }
        return new NameModel(lexicon, bits, bytes, steps);
    }
}
