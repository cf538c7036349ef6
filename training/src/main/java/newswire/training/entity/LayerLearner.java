package newswire.training.entity;

import java.util.Random;
import newswire.enrich.tag.entity.Layer;

/** Learns the weights of one layer by Adam. */
final class LayerLearner {

    private static final float KEPT = 0.9f;
    private static final float KEPT_SQUARE = 0.999f;

    final Layer layer;
    private final float[] weights;
    private final float[] gradient;
    private final float[] mean;
    private final float[] square;
    private double keptNow = 1;
    private double keptSquareNow = 1;

    LayerLearner(int in, int out, Random random) {
        this.layer = new Layer(in, out);
        this.weights = layer.weights();
        this.gradient = new float[weights.length];
        this.mean = new float[weights.length];
        this.square = new float[weights.length];
        float spread = (float) StrictMath.sqrt(2.0 / in);
        for (int i = 0; i < weights.length - out; i++) {
            weights[i] = (float) normal(random) * spread;
        }
    }

    /** Adds to the gradient of its weights, and to that of what came in; zeros that came in get none. */
    void back(float[][] in, int word, int reach, float[] of, float[][] inGradient) {
        int width = in[word].length;
        for (int o = -reach; o <= reach; o++) {
            if (word + o >= 0 && word + o < in.length) {
                back(in[word + o], (o + reach) * width * of.length, of, inGradient[word + o]);
            }
        }
        int biases = gradient.length - of.length;
        for (int j = 0; j < of.length; j++) {
            gradient[biases + j] += of[j];
        }
    }

    private void back(float[] in, int start, float[] of, float[] inGradient) {
        for (int k = 0; k < in.length; k++) {
            float x = in[k];
            int at = start + k * of.length;
            if (x != 0) {
                inGradient[k] += dot(weights, at, of);
                for (int j = 0; j < of.length; j++) {
                    gradient[at + j] += x * of[j];
                }
            }
        }
    }

    /** Near enough to a number of the normal distribution, by sums alone: logarithms may differ between machines. */
    private static double normal(Random random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static float dot(float[] w, int at, float[] of) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int j = 0;
        for (; j + 3 < of.length; j += 4) {
            a += w[at + j] * of[j];
            b += w[at + j + 1] * of[j + 1];
            c += w[at + j + 2] * of[j + 2];
            d += w[at + j + 3] * of[j + 3];
        }
        for (; j < of.length; j++) {
            a += w[at + j] * of[j];
        }
        return a + b + c + d;
    }

    /** Takes a step down the gradient, and forgets it. */
    void step(float rate) {
        keptNow *= KEPT;
        keptSquareNow *= KEPT_SQUARE;
        float unbiased = (float) (rate / (1 - keptNow));
        float unbiasedSquare = (float) (1 / (1 - keptSquareNow));
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            mean[i] = KEPT * mean[i] + (1 - KEPT) * g;
            square[i] = KEPT_SQUARE * square[i] + (1 - KEPT_SQUARE) * g * g;
            weights[i] -= unbiased * mean[i] / ((float) Math.sqrt(square[i] * unbiasedSquare) + 1e-8f);
            gradient[i] = 0;
        }
    }
}
