package newswire.training.language;

import java.util.Arrays;
import java.util.List;
import newswire.enrich.tag.language.LetterPatterns;
import newswire.enrich.tag.language.LinearModel;

/** Multinomial logistic regression over hashed patterns, learnt text by text with a step size for each pattern (AdaGrad). */
final class SoftmaxLearner {

    private static final double SURE = 1e-7;

    private final List<String> languages;
    private final int bits;
    private final float[] weights;
    private final float[] squares;

    SoftmaxLearner(List<String> languages, int bits) {
        this.languages = languages;
        this.bits = bits;
        this.weights = new float[languages.size() << bits];
        this.squares = new float[1 << bits];
    }

    void learn(LetterPatterns patterns, int language, double rate) {
        double norm = LinearModel.norm(patterns.size());
        var errors = new float[languages.size()];
        var probabilities = probabilities(patterns, norm);
        double square = 0;
        for (int c = 0; c < errors.length; c++) {
            errors[c] = (float) (probabilities[c] - (c == language ? 1 : 0));
            square += errors[c] * errors[c];
        }
        if (square < SURE) {
            return;
        }
        float step = (float) (square * norm * norm);
        for (int i = 0; i < patterns.size(); i++) {
            int pattern = patterns.get(i);
            squares[pattern] += step;
            float pace = (float) (rate * norm / Math.sqrt(squares[pattern] + 1e-6));
            int row = pattern * errors.length;
            for (int c = 0; c < errors.length; c++) {
                weights[row + c] -= pace * errors[c];
            }
        }
    }

    private double[] probabilities(LetterPatterns patterns, double norm) {
        var scores = new double[languages.size()];
        for (int i = 0; i < patterns.size(); i++) {
            int row = patterns.get(i) * scores.length;
            for (int c = 0; c < scores.length; c++) {
                scores[c] += weights[row + c];
            }
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] *= norm;
        }
        return LinearModel.softmax(scores);
    }

    /**
     * What was learnt, a byte a weight.
     *
     * @param temperature what scores are divided by, so that probabilities are true
     * @param prior what a language of most news is more likely by than another, before the text is seen
     */
    LinearModel model(double temperature, double prior) {
        var bias = new float[languages.size()];
        for (int c = 0; c < bias.length; c++) {
            bias[c] = NewsLanguages.contain(languages.get(c)) ? (float) StrictMath.log(prior) : 0;
        }
        float scale = largest() / Byte.MAX_VALUE;
        var bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            int rounded = Math.round(weights[i] / scale);
            bytes[i] = (byte) Math.clamp(rounded, -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return new LinearModel(languages, bits, (float) (scale / temperature), bias, bytes);
    }

    /** All but one weight in ten thousand are below this; those few are cut to it. */
    private float largest() {
        var sizes = new float[weights.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(weights[i]);
        }
        Arrays.sort(sizes);
        return Math.max(Float.MIN_NORMAL, sizes[sizes.length - 1 - sizes.length / 10_000]);
    }
}
