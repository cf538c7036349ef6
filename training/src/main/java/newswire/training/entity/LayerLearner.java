package newswire.training.entity;

import java.util.Random;
import newswire.enrich.tag.entity.Layer;

/** Learns the weights of one layer by Adam, word by word. */
final class LayerLearner {

    private static final float KEPT = 0.9f;
    private static final float KEPT_SQUARE = 0.999f;

    final Layer layer;
    private final float[][] gradient;
    private final float[][] mean;
    private final float[][] square;
    private double keptNow = 1;
    private double keptSquareNow = 1;

    LayerLearner(int in, int out, Random random) {
        this.layer = new Layer(in, out);
        this.gradient = new float[in + 1][out];
        this.mean = new float[in + 1][out];
        this.square = new float[in + 1][out];
        float spread = (float) StrictMath.sqrt(2.0 / in);
        for (int k = 0; k < in; k++) {
            var row = layer.row(k);
            for (int j = 0; j < out; j++) {
                row[j] = (float) normal(random) * spread;
            }
        }
    }

    /** What it makes of a word and {@code reach} words before and after it; words that are not there count as zeros. */
    float[] of(float[][] words, int word, int reach) {
        var inputs = new float[layer.in()];
        var theirs = new float[layer.in()][];
        int number = 0;
        for (int o = Math.max(-reach, -word); o <= reach && word + o < words.length; o++) {
            var from = words[word + o];
            int first = (o + reach) * from.length;
            for (int k = 0; k < from.length; k++) {
                if (from[k] != 0) {
                    inputs[number] = from[k];
                    theirs[number++] = layer.row(first + k);
                }
            }
        }
        var made = layer.row(layer.in()).clone();
        int i = 0;
        for (; i + 3 < number; i += 4) {
            addFour(inputs, theirs, i, made);
        }
        for (; i < number; i++) {
            addOne(inputs[i], theirs[i], made);
        }
        return made;
    }

    /** Adds to each sum one after the other, as {@link #addOne} would, but loads and stores it once. */
    private static void addFour(float[] inputs, float[][] rows, int i, float[] to) {
        float a = inputs[i];
        float b = inputs[i + 1];
        float c = inputs[i + 2];
        float d = inputs[i + 3];
        var ofA = rows[i];
        var ofB = rows[i + 1];
        var ofC = rows[i + 2];
        var ofD = rows[i + 3];
        for (int j = 0; j < to.length; j++) {
            to[j] = to[j] + a * ofA[j] + b * ofB[j] + c * ofC[j] + d * ofD[j];
        }
    }

    private static void addOne(float input, float[] row, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += input * row[j];
        }
    }

    /** As {@link #of}, but nothing below 0 comes out. */
    float[] positive(float[][] words, int word, int reach) {
        var made = of(words, word, reach);
        for (int j = 0; j < made.length; j++) {
            made[j] = Math.max(0, made[j]);
        }
        return made;
    }

    /** Adds to the gradient of its weights, and to that of what came in; zeros that came in get none. */
    void back(float[][] in, int word, int reach, float[] of, float[][] inGradient) {
        int width = in[word].length;
        for (int o = -reach; o <= reach; o++) {
            if (word + o >= 0 && word + o < in.length) {
                back(in[word + o], (o + reach) * width, of, inGradient[word + o]);
            }
        }
        var added = gradient[layer.in()];
        for (int j = 0; j < of.length; j++) {
            added[j] += of[j];
        }
    }

    private void back(float[] in, int first, float[] of, float[] inGradient) {
        for (int k = 0; k < in.length; k++) {
            float x = in[k];
            if (x != 0) {
                inGradient[k] += dot(layer.row(first + k), of);
                var row = gradient[first + k];
                for (int j = 0; j < of.length; j++) {
                    row[j] += x * of[j];
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

    private static float dot(float[] w, float[] of) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int j = 0;
        for (; j + 3 < of.length; j += 4) {
            a += w[j] * of[j];
            b += w[j + 1] * of[j + 1];
            c += w[j + 2] * of[j + 2];
            d += w[j + 3] * of[j + 3];
        }
        for (; j < of.length; j++) {
            a += w[j] * of[j];
        }
        return a + b + c + d;
    }

    /** Takes a step down the gradient, and forgets it. */
    void step(float rate) {
        keptNow *= KEPT;
        keptSquareNow *= KEPT_SQUARE;
        float unbiased = (float) (rate / (1 - keptNow));
        float unbiasedSquare = (float) (1 / (1 - keptSquareNow));
        for (int k = 0; k < gradient.length; k++) {
            step(layer.row(k), gradient[k], mean[k], square[k], unbiased, unbiasedSquare);
        }
    }

    private static void step(
            float[] weights, float[] gradient, float[] mean, float[] square, float unbiased, float unbiasedSquare) {
        for (int j = 0; j < weights.length; j++) {
            float g = gradient[j];
            mean[j] = KEPT * mean[j] + (1 - KEPT) * g;
            square[j] = KEPT_SQUARE * square[j] + (1 - KEPT_SQUARE) * g * g;
            weights[j] -= unbiased * mean[j] / ((float) Math.sqrt(square[j] * unbiasedSquare) + 1e-8f);
            gradient[j] = 0;
        }
    }
}
