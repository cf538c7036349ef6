package newswire.training.entity;

import java.util.List;
import java.util.Random;
import newswire.enrich.tag.entity.Labels;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.entity.NameModel;
import newswire.enrich.tag.entity.Networks;

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
    private final Transitions transitions = new Transitions();
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
        var gradient = new double[length][L];
        for (int i = 0; i < length; i++) {
            score(slots, lesson.first(i), lesson.end(i), gradient[i]);
        }
        var transitionGradient = new double[L * L];
        new Chain(transitions.of(lesson.style())).gradient(gradient, lesson.labels(), transitionGradient);
        transitions.learn(lesson.style(), transitionGradient);
        for (int i = 0; i < length; i++) {
            update(slots, lesson.first(i), lesson.end(i), gradient[i]);
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

    private void score(int[] slots, int first, int end, double[] scores) {
        for (int f = first; f < end; f++) {
            if (slots[f] >= 0) {
                int at = slots[f] * L;
                for (int y = 0; y < L; y++) {
                    scores[y] += weights[at + y];
                }
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
        transitions.addToMean();
        summed++;
    }

    /**
     * A model of the mean of the weights, and of networks.
     *
     * @param eagerness taken off the score of what is no part of a name, so that more names are found
     * @param learners of the networks; none for a model of first readings
     */
    NameModel model(Lexicon lexicon, double eagerness, List<NetworkLearner> learners) {
        var bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(sums[i] / summed * NameModel.SCALE), -127, 127);
        }
        var own = steps(transitions.mean(), eagerness);
        if (learners.isEmpty()) {
            return new NameModel(lexicon, bits, bytes, own, null, new int[own.length]);
        }
        var networks =
                new Networks(learners.stream().map(NetworkLearner::network).toList());
        var theirs = new double[own.length];
        for (var learner : learners) {
            var of = learner.transitions();
            for (int i = 0; i < theirs.length; i++) {
                theirs[i] += of[i];
            }
        }
        return new NameModel(lexicon, bits, bytes, own, networks, steps(theirs, eagerness));
    }

    private static int[] steps(double[] transitions, double eagerness) {
        var steps = new int[transitions.length];
        for (int i = 0; i < steps.length; i++) {
            double eager = i % L == Labels.OUTSIDE ? eagerness : 0;
            steps[i] = (int) Math.round((transitions[i] - eager) * NameModel.SCALE);
        }
        return steps;
    }
}
