package newswire.enrich.tag.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import newswire.enrich.shipped.Shipped;

/**
 * How likely each top-level topic is. Three linear models over the same words: one says how well they fit each topic with any
 * publisher, one how well with a few houses that it knows, and one how much the text reads like that of each of these houses,
 * or of none of them; so much each of the first two counts, and so much the house's usual share of each topic. Immutable, safe
 * for use by several threads.
 */
public final class TopicModel {

    private static final Shipped<TopicModel> SHIPPED = Shipped.with(TopicModel.class, "topics.model", TopicModel::read);

    private static final int FORMAT = 0x4e575432;
    private static final int TOPICS = MediaTopics.ALL.size();

    /** What fits with any publisher, then what fits with the houses. */
    private static final int FITS = 2 * TOPICS;

    private static final int MOST_HOUSES = 16;

    private final int houses;
    private final float scale;
    private final byte[] words;
    private final float[] vector;
    private final float[] bias;
    private final float[] shares;

    /**
     * @param houses how many; the last one stands for all publishers that are none of the others
     * @param scale what a byte of {@code words} is to be multiplied by
     * @param words for each hash, a weight for each topic with any publisher, for each with the houses, and for each house
     * @param vector for each number of the encoder's vector, a weight for each topic with any publisher, and with the houses
     * @param bias in the order of {@code words}
     * @param shares for each house, what each topic's score gains in it
     */
    public TopicModel(int houses, float scale, byte[] words, float[] vector, float[] bias, float[] shares) {
        this.houses = houses;
        this.scale = scale;
        this.words = words.clone();
        this.vector = vector.clone();
        this.bias = bias.clone();
        this.shares = shares.clone();
    }

    /** The model that ships with the service. */
    public static TopicModel shipped() {
        return SHIPPED.get();
    }

    /** The probability of each topic, in the order of {@link MediaTopics#ALL}. */
    public double[] probabilities(TopicFeatures features, float[] encoded) {
        int width = FITS + houses;
        var scores = new double[width];
        for (int c = 0; c < width; c++) {
            scores[c] = bias[c];
        }
        for (int i = 0; i < features.hashes().length; i++) {
            int row = features.hashes()[i] * width;
            float value = features.values()[i] * scale;
            for (int c = 0; c < width; c++) {
                scores[c] += words[row + c] * value;
            }
        }
        for (int k = 0; k < encoded.length; k++) {
            for (int c = 0; c < FITS; c++) {
                scores[c] += vector[k * FITS + c] * encoded[k];
            }
        }
        var likeness = Arrays.copyOfRange(scores, FITS, width);
        softmax(likeness);
        double unlike = likeness[houses - 1];
        var topics = new double[TOPICS];
        for (int c = 0; c < TOPICS; c++) {
            topics[c] = unlike * scores[c] + (1 - unlike) * scores[TOPICS + c];
            for (int h = 0; h < houses; h++) {
                topics[c] += likeness[h] * shares[h * TOPICS + c];
            }
        }
        softmax(topics);
        return topics;
    }

    private static void softmax(double[] scores) {
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
    }

    /** Reads what {@link #write} wrote. */
    public static TopicModel read(InputStream from) throws IOException {
        var in = new DataInputStream(new InflaterInputStream(from));
        int houses = in.readInt() == FORMAT ? in.readInt() : -1;
        if (houses < 1 || houses > MOST_HOUSES) {
            throw new IOException("not a model of this version");
        }
        float scale = in.readFloat();
        var vector = floats(in, TextEncoder.SIZE * FITS);
        var bias = floats(in, FITS + houses);
        var shares = floats(in, houses * TOPICS);
        var words = new byte[(FITS + houses) << TopicFeatures.BITS];
        in.readFully(words);
        return new TopicModel(houses, scale, words, vector, bias, shares);
    }

    private static float[] floats(DataInputStream in, int length) throws IOException {
        var floats = new float[length];
        for (int i = 0; i < length; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    /** Writes the model, compressed; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var deflated = new DeflaterOutputStream(to);
        var out = new DataOutputStream(deflated);
        out.writeInt(FORMAT);
        out.writeInt(houses);
        out.writeFloat(scale);
        for (float[] part : new float[][] {vector, bias, shares}) {
            for (float value : part) {
                out.writeFloat(value);
            }
        }
        out.write(words);
        out.flush();
        deflated.finish();
    }
}
