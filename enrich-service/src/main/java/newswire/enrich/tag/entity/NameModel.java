package newswire.enrich.tag.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A linear-chain conditional random field over the words of a sentence, its weights in whole numbers: the same text gives
 * the same labels on every machine. Immutable.
 */
public final class NameModel {

    private static final int FORMAT = 0x4e574e31;

    private final Lexicon lexicon;
    private final int bits;
    private final byte[] weights;
    private final int[] transitions;

    /**
     * @param bits the table of weights has 2 to the power of that many slots, each with a weight a label
     * @param transitions from each label to each other, in the unit of the weights
     */
    public NameModel(Lexicon lexicon, int bits, byte[] weights, int[] transitions) {
        this.lexicon = lexicon;
        this.bits = bits;
        this.weights = weights.clone();
        this.transitions = transitions.clone();
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    int bits() {
        return bits;
    }

    /** The likeliest labels of a sentence with these features. */
    byte[] decode(FeatureList features) {
        int length = features.words();
        var best = new int[length][Labels.COUNT];
        var from = new byte[length][Labels.COUNT];
        for (int i = 0; i < length; i++) {
            score(features, i, best[i]);
            if (i == 0) {
                restrictStart(best[0]);
            } else {
                step(best[i - 1], best[i], from[i]);
            }
        }
        return trace(best[length - 1], from);
    }

    private void score(FeatureList features, int word, int[] scores) {
        int end = features.end(word);
        for (int f = features.first(word); f < end; f++) {
            int slot = features.slot(f) * Labels.COUNT;
            for (int label = 0; label < Labels.COUNT; label++) {
                scores[label] += weights[slot + label];
            }
        }
    }

    private static void restrictStart(int[] scores) {
        for (int label = 0; label < Labels.COUNT; label++) {
            scores[label] = Labels.mayBegin(label) ? scores[label] : Integer.MIN_VALUE / 2;
        }
    }

    private void step(int[] before, int[] scores, byte[] from) {
        for (int label = 0; label < Labels.COUNT; label++) {
            int best = Integer.MIN_VALUE / 2;
            for (int last = 0; last < Labels.COUNT; last++) {
                int score = before[last] + transitions[last * Labels.COUNT + label];
                if (score > best && Labels.mayFollow(last, label)) {
                    best = score;
                    from[label] = (byte) last;
                }
            }
            scores[label] = Math.max(Integer.MIN_VALUE / 2, best + scores[label]);
        }
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
        var in = new DataInputStream(new InflaterInputStream(from));
        if (in.readInt() != FORMAT) {
            throw new IOException("not a model of names of this version");
        }
        int bits = in.readInt();
        var weights = in.readNBytes(Labels.COUNT << bits);
        var transitions = new int[Labels.COUNT * Labels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readInt();
        }
        return new NameModel(lexicon, bits, weights, transitions);
    }

    /** Writes the model without its lexicon, compressed; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var deflater = new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION));
        var out = new DataOutputStream(deflater);
        out.writeInt(FORMAT);
        out.writeInt(bits);
        out.write(weights);
        for (int transition : transitions) {
            out.writeInt(transition);
        }
        out.flush();
        deflater.finish();
    }
}
