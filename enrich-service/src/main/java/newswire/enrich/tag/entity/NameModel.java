package newswire.enrich.tag.entity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A linear-chain conditional random field over the words of a sentence. In a document's second reading small networks have
 * their say, too: they err in other places. All is calculated such that the same text gives the same labels on every
 * machine. Immutable.
 */
public final class NameModel {

    /** The weights are in steps of one part in so many. */
    public static final int SCALE = 24;

    private static final int FORMAT = 0x4e574e33;

    private static final int LOWEST = Integer.MIN_VALUE / 2;

    private final Lexicon lexicon;
    private final int bits;
    private final ByteTable weights;
    private final int[] transitions;
    private final @Nullable Networks networks;
    private final int[] theirTransitions;
    private final int[] allTransitions;

    /**
     * @param bits the table of weights has 2 to the power of that many slots, each with a weight a label
     * @param transitions for each kind of text, from each label to each other, in the unit of the weights
     * @param networks for the second reading, null in a model that can do the first alone
     * @param theirTransitions what they add to {@code transitions}
     */
    public NameModel(
            Lexicon lexicon,
            int bits,
            byte[] weights,
            int[] transitions,
            @Nullable Networks networks,
            int[] theirTransitions) {
        this.lexicon = lexicon;
        this.bits = bits;
        this.weights = new ByteTable(weights, Labels.COUNT);
        this.transitions = transitions.clone();
        this.networks = networks;
        this.theirTransitions = theirTransitions.clone();
        this.allTransitions = transitions.clone();
        for (int i = 0; i < allTransitions.length; i++) {
            allTransitions[i] += theirTransitions[i];
        }
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    int bits() {
        return bits;
    }

    int networkBits() {
        return networks().bits();
    }

    private Networks networks() {
        return Objects.requireNonNull(networks, "made for first readings alone");
    }

    /** How well each label fits each word of a sentence by these features alone: a row a word. */
    int[][] scores(FeatureList features) {
        var scores = new int[features.words()][];
        Arrays.setAll(scores, word -> weights.sums());
        add(features, scores);
        return scores;
    }

    /** Adds what further features of the same sentence say. */
    void add(FeatureList features, int[][] scores) {
        for (int i = 0; i < scores.length; i++) {
            weights.add(features, i, scores[i]);
        }
    }

    /**
     * Adds what the networks say.
     *
     * @param features of some sentences, each of them ended by {@link Network#NEAR} words without features
     * @param scores of the same sentences' words
     */
    void addNetworks(FeatureList features, List<int[][]> scores) {
        var more = networks().scores(features);
        int at = 0;
        for (var sentence : scores) {
            for (var word : sentence) {
                for (int label = 0; label < Labels.COUNT; label++) {
                    word[label] += Math.round(more[label][at] * SCALE);
                }
                at++;
            }
            at += Network.NEAR;
        }
    }

    /** The likeliest labels in a first reading of a sentence with these scores. */
    byte[] first(int[][] scores, int style) {
        return likeliest(scores, transitions, style);
    }

    /** The likeliest labels in a second reading, of whose scores networks had their part. */
    byte[] second(int[][] scores, int style) {
        return likeliest(scores, allTransitions, style);
    }

    private static byte[] likeliest(int[][] scores, int[] transitions, int style) {
        int start = style * Labels.COUNT * Labels.COUNT;
        var from = new byte[scores.length][Labels.COUNT];
        var best = scores[0].clone();
        restrictStart(best);
        for (int i = 1; i < scores.length; i++) {
            best = step(best, scores[i], from[i], transitions, start);
        }
        return trace(best, from);
    }

    private static void restrictStart(int[] scores) {
        for (int label = 0; label < Labels.COUNT; label++) {
            scores[label] = Labels.mayBegin(label) ? scores[label] : LOWEST;
        }
    }

    private static int[] step(int[] before, int[] scores, byte[] from, int[] transitions, int start) {
        var sums = new int[Labels.COUNT];
        for (int label = 0; label < Labels.COUNT; label++) {
            int best = LOWEST;
            for (byte last : Labels.before(label)) {
                int score = before[last] + transitions[start + last * Labels.COUNT + label];
                if (score > best) {
                    best = score;
                    from[label] = last;
                }
            }
            sums[label] = Math.max(LOWEST, best + scores[label]);
        }
        return sums;
    }

    private static byte[] trace(int[] last, byte[][] from) {
        int best = 0;
        for (int label = 1; label < Labels.COUNT; label++) {
            best = Labels.mayEnd(label) && last[label] > last[best] ? label : best;
        }
        var labels = new byte[from.length];
        for (int i = from.length - 1; i >= 0; i--) {
            labels[i] = (byte) best;
            best = from[i][best];
        }
        return labels;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param lexicon the one that it was learnt with
     */
    public static NameModel read(Lexicon lexicon, InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from)));
        if (in.readInt() != FORMAT) {
            throw new IOException("not a model of names of this version");
        }
        int bits = in.readInt();
        var weights = in.readNBytes(Labels.COUNT << bits);
        var transitions = readTransitions(in);
        var theirTransitions = readTransitions(in);
        return new NameModel(lexicon, bits, weights, transitions, Networks.read(in), theirTransitions);
    }

    private static int[] readTransitions(DataInputStream in) throws IOException {
        var transitions = new int[Labels.STYLES * Labels.COUNT * Labels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readInt();
        }
        return transitions;
    }

    /** Writes the model without its lexicon, compressed; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var deflater = new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION));
        var out = new DataOutputStream(new BufferedOutputStream(deflater));
        out.writeInt(FORMAT);
        out.writeInt(bits);
        out.write(weights.numbers());
        for (int transition : transitions) {
            out.writeInt(transition);
        }
        for (int transition : theirTransitions) {
            out.writeInt(transition);
        }
        networks().write(out);
        out.flush();
        deflater.finish();
    }
}
