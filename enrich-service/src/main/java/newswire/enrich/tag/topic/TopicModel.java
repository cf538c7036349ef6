package newswire.enrich.tag.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import newswire.enrich.shipped.Shipped;

/**
 * How likely each top-level topic is. Two linear models over the same words: one says how well they fit each topic, the
 * other how much the text reads like that of one of a few houses, whose usual share of each topic is then taken into
 * account. Immutable, safe for use by several threads.
 */
public final class TopicModel {

    private static final Shipped<TopicModel> SHIPPED = Shipped.with(TopicModel.class, "topics.model", TopicModel::read);

    private static final int FORMAT = 0x4e575431;
    private static final int TOPICS = MediaTopics.ALL.size();
    private static final int MOST_HOUSES = 16;

    private final int houses;
    private final float scale;
    private final byte[] words;
    private final float[] vector;
    private final float[] bias;
    private final float[] shares;

    /**
     * @param houses how many
     * @param scale what a byte of {@code words} is to be multiplied by
     * @param words for each hash, a weight for each topic, then for each house
     * @param vector for each number of the encoder's vector, a weight for each topic
     * @param bias of each topic, then of each house
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
        int width = TOPICS + houses;
        var scores = new double[width];
        for (int i = 0; i < features.hashes().length; i++) {
            int row = features.hashes()[i] * width;
            float value = features.values()[i] * scale;
            for (int c = 0; c < width; c++) {
                scores[c] += words[row + c] * value;
            }
        }
        var topics = new double[TOPICS];
        for (int c = 0; c < TOPICS; c++) {
            topics[c] = scores[c] + bias[c];
        }
        for (int k = 0; k < encoded.length; k++) {
            for (int c = 0; c < TOPICS; c++) {
                topics[c] += vector[k * TOPICS + c] * encoded[k];
            }
        }
        var likeness = new double[houses];
        for (int h = 0; h < houses; h++) {
            likeness[h] = scores[TOPICS + h] + bias[TOPICS + h];
        }
        softmax(likeness);
        for (int h = 0; h < houses; h++) {
            for (int c = 0; c < TOPICS; c++) {
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
        if (houses < 0 || houses > MOST_HOUSES) {
            throw new IOException("not a model of this version");
        }
        float scale = in.readFloat();
        var vector = floats(in, TextEncoder.SIZE * TOPICS);
        var bias = floats(in, TOPICS + houses);
        var shares = floats(in, houses * TOPICS);
        var words = new byte[(TOPICS + houses) << TopicFeatures.BITS];
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
