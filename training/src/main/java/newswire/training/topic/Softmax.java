package newswire.training.topic;

import java.util.Arrays;
import newswire.enrich.tag.topic.TopicFeatures;

/** Multinomial logistic regression, learnt text by text with a step size for each input (AdaGrad). */
final class Softmax {

    private static final double FIRST = 1e-2;
    private static final double FIRST_OF_VECTOR = 1e-3;
    private static final double BIAS_RATE = 0.02;

    private final int classes;
    private final float[] weights;
    private final float[] squares;
    private final float[] vector;
    private final float[] vectorSquares;
    private final float[] bias;

    Softmax(int classes, int bits, int vectorSize) {
        this.classes = classes;
        this.weights = new float[classes << bits];
        this.squares = new float[1 << bits];
        this.vector = new float[classes * vectorSize];
        this.vectorSquares = new float[vectorSize];
        this.bias = new float[classes];
    }

    float weight(int hash, int c) {
        return weights[hash * classes + c];
    }

    float[] vector() {
        return vector;
    }

    float[] bias() {
        return bias;
    }

    /** All but one weight in ten thousand are below this; those few are cut to it. */
    float largest() {
        var sizes = new float[weights.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(weights[i]);
        }
        Arrays.sort(sizes);
        return Math.max(Float.MIN_NORMAL, sizes[sizes.length - 1 - sizes.length / 10_000]);
    }

    /**
     * Takes one step.
     *
     * @param among the classes it could have been, a bit each
     * @param doubt which part of the probability belongs to all of these alike
     */
    void learn(TopicFeatures text, float[] encoded, int label, int among, double weight, double rate, double doubt) {
        var errors = errors(text, encoded, label, among, weight, doubt);
        float square = 0;
        for (float error : errors) {
            square += error * error;
        }
        for (int i = 0; i < text.hashes().length; i++) {
            int hash = text.hashes()[i];
            float value = text.values()[i];
            squares[hash] += square * value * value;
            step(weights, hash, (float) (rate * value / Math.sqrt(squares[hash] + FIRST)), errors);
        }
        for (int k = 0; k < encoded.length; k++) {
            vectorSquares[k] += square * encoded[k] * encoded[k];
            step(vector, k, (float) (rate * encoded[k] / Math.sqrt(vectorSquares[k] + FIRST_OF_VECTOR)), errors);
        }
        step(bias, 0, (float) (BIAS_RATE * rate), errors);
    }

    private void step(float[] target, int row, float step, float[] errors) {
        for (int c = 0; c < classes; c++) {
            target[row * classes + c] -= step * errors[c];
        }
    }

    private float[] errors(TopicFeatures text, float[] encoded, int label, int among, double weight, double doubt) {
        var scores = new double[classes];
        for (int c = 0; c < classes; c++) {
            scores[c] = bias[c];
        }
        for (int i = 0; i < text.hashes().length; i++) {
            add(weights, text.hashes()[i], text.values()[i], scores);
        }
        for (int k = 0; k < encoded.length; k++) {
            add(vector, k, encoded[k], scores);
        }
        for (int c = 0; c < classes; c++) {
            scores[c] = (among >> c & 1) == 1 ? scores[c] : Double.NEGATIVE_INFINITY;
        }
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            scores[c] = StrictMath.exp(scores[c] - highest);
            sum += scores[c];
        }
        var errors = new float[classes];
        for (int c = 0; c < classes; c++) {
            double wanted = (c == label ? 1 - doubt : 0) + doubt / Integer.bitCount(among);
            errors[c] = (among >> c & 1) == 1 ? (float) ((scores[c] / sum - wanted) * weight) : 0;
        }
        return errors;
    }

    private void add(float[] from, int row, float value, double[] scores) {
        for (int c = 0; c < classes; c++) {
            scores[c] += from[row * classes + c] * value;
        }
    }
}
