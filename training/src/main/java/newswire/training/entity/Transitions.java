package newswire.training.entity;

import newswire.enrich.tag.entity.Labels;

/** Learns what label follows which: for all kinds of text together, and what each kind adds to that. */
final class Transitions {

    private static final int L = Labels.COUNT;
    private static final double RATE = 0.1;
    private static final double SMOOTHING = 1e-6;

    /** Those of all kinds of text, then those that each kind adds. */
    private final double[] weights = new double[(1 + Labels.STYLES) * L * L];

    private final double[] learnt = new double[weights.length];
    private final double[] sums = new double[weights.length];
    private int summed;

    /** Those of one kind of text. */
    double[] of(int style) {
        var all = new double[L * L];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights[i] + weights[(1 + style) * L * L + i];
        }
        return all;
    }

    void learn(int style, double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (Labels.mayFollow(i / L, i % L) && gradient[i] != 0) {
                learnAt(i, gradient[i]);
                learnAt((1 + style) * L * L + i, gradient[i]);
            }
        }
    }

    private void learnAt(int at, double gradient) {
        learnt[at] += gradient * gradient;
        weights[at] -= RATE * gradient / StrictMath.sqrt(learnt[at] + SMOOTHING);
    }

    /** Adds the weights of now to their mean. */
    void addToMean() {
        for (int i = 0; i < weights.length; i++) {
            sums[i] += weights[i];
        }
        summed++;
    }

    /** Their mean for each kind of text, one kind after the other. */
    double[] mean() {
        var means = new double[Labels.STYLES * L * L];
        for (int i = 0; i < means.length; i++) {
            means[i] = (sums[i % (L * L)] + sums[L * L + i]) / summed;
        }
        return means;
    }
}
