package newswire.training.entity;

import java.util.Arrays;
import java.util.stream.IntStream;
import newswire.enrich.tag.entity.Labels;

/** How probable the labels of one sentence are, by sums over all that it could have (forward-backward). */
final class Chain {

    private static final int L = Labels.COUNT;

    /** Numbers of the pairs of labels that may stand one after the other. */
    private static final int[] PAIRS = IntStream.range(0, L * L)
            .filter(pair -> Labels.mayFollow(pair / L, pair % L))
            .toArray();

    private final double[] factors = new double[L * L];

    /** @param transitions from each label to each other; those that may not be are left out */
    Chain(double[] transitions) {
        for (int pair : PAIRS) {
            factors[pair] = StrictMath.exp(transitions[pair]);
        }
    }

    /**
     * Puts in the place of each label's score at each word what a greater score would cost: how probable the label is,
     * less one if it is the true one; and adds the same for transitions.
     */
    void gradient(double[][] scores, byte[] gold, double[] transitions) {
        for (var at : scores) {
            exponentiate(at);
        }
        var forward = forward(scores);
        var backward = backward(scores);
        transitionGradient(gold, scores, forward, backward, transitions);
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (int y = 0; y < L; y++) {
                scores[i][y] = forward[i][y] * backward[i][y];
                sum += scores[i][y];
            }
            for (int y = 0; y < L; y++) {
                scores[i][y] = scores[i][y] / sum - (gold[i] == y ? 1 : 0);
            }
        }
    }

    /** Potentials of the labels, the greatest of them 1. */
    private static void exponentiate(double[] scores) {
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
            for (int pair : PAIRS) {
                forward[i][pair % L] += forward[i - 1][pair / L] * factors[pair];
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
            for (int pair : PAIRS) {
                backward[i][pair / L] += factors[pair] * emissions[i + 1][pair % L] * backward[i + 1][pair % L];
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

    private void transitionGradient(
            byte[] gold, double[][] emissions, double[][] forward, double[][] backward, double[] gradient) {
        var pair = new double[L * L];
        for (int i = 1; i < gold.length; i++) {
            double sum = 0;
            for (int at : PAIRS) {
                pair[at] = forward[i - 1][at / L] * factors[at] * emissions[i][at % L] * backward[i][at % L];
                sum += pair[at];
            }
            for (int at : PAIRS) {
                gradient[at] += pair[at] / sum;
            }
            gradient[gold[i - 1] * L + gold[i]] -= 1;
        }
    }
}
