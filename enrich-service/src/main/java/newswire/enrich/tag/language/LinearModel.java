package newswire.enrich.tag.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Tells the languages of one script apart: a weight for each pattern and language, in a byte each. Immutable, safe for
 * use by several threads.
 */
public final class LinearModel {

    /** Keeps the mean over few patterns from being taken for sure. */
    private static final double SMOOTHING = 5;

    private final List<String> languages;
    private final int bits;
    private final float scale;
    private final float[] bias;
    private final byte[] weights;

    /**
     * @param scale what a weight is to be multiplied by
     * @param bias of each language
     * @param weights of the first pattern for each language, then of the second, and so on
     */
    public LinearModel(List<String> languages, int bits, float scale, float[] bias, byte[] weights) {
        this.languages = List.copyOf(languages);
        this.bits = bits;
        this.scale = scale;
        this.bias = bias.clone();
        this.weights = weights.clone();
    }

    /** The factor that a sum over {@code patterns} weights is to be multiplied by. */
    public static double norm(int patterns) {
        return 1 / Math.sqrt(patterns + SMOOTHING);
    }

    public List<String> languages() {
        return languages;
    }

    /** The probability of each language, in the order of {@link #languages()}. */
    public double[] probabilities(String words) {
        var patterns = new LetterPatterns(bits);
        patterns.read(words);
        var sums = new int[languages.size()];
        for (int i = 0; i < patterns.size(); i++) {
            int row = patterns.get(i) * sums.length;
            for (int c = 0; c < sums.length; c++) {
                sums[c] += weights[row + c];
            }
        }
        double factor = scale * norm(patterns.size());
        var scores = new double[sums.length];
        for (int c = 0; c < sums.length; c++) {
            scores[c] = sums[c] * factor + bias[c];
        }
        return softmax(scores);
    }

    /** Scores as probabilities, in place. */
    public static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(languages.size());
        for (var language : languages) {
            out.writeUTF(language);
        }
        out.writeInt(bits);
        out.writeFloat(scale);
        for (float b : bias) {
            out.writeFloat(b);
        }
        out.write(weights);
    }

    static LinearModel read(DataInput in) throws IOException {
        var languages = new String[in.readInt()];
        for (int i = 0; i < languages.length; i++) {
            languages[i] = in.readUTF();
        }
        int bits = in.readInt();
        float scale = in.readFloat();
        var bias = new float[languages.length];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = in.readFloat();
        }
        var weights = new byte[languages.length << bits];
        in.readFully(weights);
        return new LinearModel(List.of(languages), bits, scale, bias, weights);
    }
}
