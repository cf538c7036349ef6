package newswire.enrich.tag.keyphrase;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import newswire.enrich.shipped.Shipped;

/**
 * How rare a term is: minus the logarithm of the share of articles that have it, in the language where it is most
 * common. Immutable, safe for use by several threads.
 */
public final class WordRarity {

    private static final Shipped<WordRarity> SHIPPED = Shipped.with(WordRarity.class, "words.rarity", WordRarity::read);

    private static final int FORMAT = 0x4e575231;
    private static final double STEPS = 25;
    private static final int MOST = 1 << 22;

    private final int[] keys;
    private final byte[] steps;
    private final double rarest;

    private WordRarity(int[] keys, byte[] steps, double rarest) {
        this.keys = keys;
        this.steps = steps;
        this.rarest = rarest;
    }

    /**
     * @param shares of articles that have a term, by its key
     * @param rarest of a term that is not among these
     */
    public static WordRarity of(Map<Integer, Double> shares, double rarest) {
        var sorted =
                shares.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        var keys = new int[sorted.size()];
        var steps = new byte[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = sorted.get(i).getKey();
            steps[i] =
                    (byte) Math.clamp(Math.round(-StrictMath.log(sorted.get(i).getValue()) * STEPS), 0, 255);
        }
        return new WordRarity(keys, steps, rarest);
    }

    /** The counts that ship with the service. */
    public static WordRarity shipped() {
        return SHIPPED.get();
    }

    /** Rarity of a term in its counted form. */
    public double of(String term) {
        return of(Terms.key(term));
    }

    /** Rarity of the term with this key, from 0 for one that every article has. */
    public double of(int key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? rarest : Byte.toUnsignedInt(steps[at]) / STEPS;
    }

    /** Rarity of a term that was never seen. */
    public double rarest() {
        return rarest;
    }

    /** Reads what {@link #write} wrote. */
    public static WordRarity read(InputStream from) throws IOException {
        var in = new DataInputStream(new InflaterInputStream(from));
        int length = in.readInt() == FORMAT ? in.readInt() : -1;
        if (length < 0 || length > MOST) {
            throw new IOException("no counts of this version");
        }
        double rarest = in.readDouble();
        var keys = new int[length];
        for (int i = 0; i < length; i++) {
            keys[i] = in.readInt();
        }
        var steps = new byte[length];
        in.readFully(steps);
        return new WordRarity(keys, steps, rarest);
    }

    /** Writes the counts, compressed; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var deflated = new DeflaterOutputStream(to);
        var out = new DataOutputStream(deflated);
        out.writeInt(FORMAT);
        out.writeInt(keys.length);
        out.writeDouble(rarest);
        for (int key : keys) {
            out.writeInt(key);
        }
        out.write(steps);
        out.flush();
        deflated.finish();
    }
}
