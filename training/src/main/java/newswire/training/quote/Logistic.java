package newswire.training.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Logistic regression over slots that are taken or not, with weights that are kept small. The same lessons give the same weights. */
final class Logistic {

    private static final int EPOCHS = 12;
    private static final double RATE = 0.15;

    private Logistic() {}

    /** @param slots that the example takes, each once */
    record Lesson(int[] slots, boolean yes) {}

    /**
     * Learns a weight for each slot.
     *
     * @param smallness how much weights are drawn to nought, as lessons against each
     */
    static float[] learn(List<Lesson> lessons, int size, double smallness) {
        var uses = new int[size];
        lessons.forEach(lesson -> {
            for (int slot : lesson.slots) {
                uses[slot]++;
            }
        });
        var weights = new float[size];
        var squares = new double[size];
        var random = new Random(1);
        var order = new ArrayList<>(lessons);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE * (1 - epoch / (double) EPOCHS);
            for (var lesson : order) {
                double error = probability(weights, lesson.slots) - (lesson.yes ? 1 : 0);
                for (int slot : lesson.slots) {
                    double slope = error + smallness * weights[slot] / uses[slot];
                    squares[slot] += slope * slope;
                    weights[slot] -= (float) (rate * slope / Math.sqrt(1 + squares[slot]));
                }
            }
        }
        return weights;
    }

    private static double probability(float[] weights, int[] slots) {
        double sum = 0;
        for (int slot : slots) {
            sum += weights[slot];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
