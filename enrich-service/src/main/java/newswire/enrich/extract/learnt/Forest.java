package newswire.enrich.extract.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted trees in flat arrays. A node is an index: its feature (negative for a leaf), its threshold (the value of a leaf),
 * and the index of its left child, whose right sibling follows it. Immutable and thread-safe.
 */
public final class Forest {

    private final int width;
    private final int[] roots;
    private final short[] features;
    private final float[] thresholds;
    private final int[] lefts;

    /** @param width how many features a row has */
    public Forest(int width, int[] roots, short[] features, float[] thresholds, int[] lefts) {
        this.width = width;
        this.roots = roots.clone();
        this.features = features.clone();
        this.thresholds = thresholds.clone();
        this.lefts = lefts.clone();
    }

    /** The probability for a row; values not above a threshold go left. */
    public double score(float[] row) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            int feature = features[node];
            while (feature >= 0) {
                node = row[feature] <= thresholds[node] ? lefts[node] : lefts[node] + 1;
                feature = features[node];
            }
            sum += thresholds[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** How many features a row must have. */
    public int width() {
        return width;
    }

    /** Writes the trees in the form that {@link #read} takes. */
    public void write(DataOutputStream data) throws IOException {
        data.writeInt(width);
        data.writeInt(roots.length);
        data.writeInt(features.length);
        for (int root : roots) {
            data.writeInt(root);
        }
        for (int i = 0; i < features.length; i++) {
            data.writeShort(features[i]);
            data.writeFloat(thresholds[i]);
            data.writeInt(lefts[i]);
        }
    }

    /** Reads trees. @throws IOException when they are damaged */
    public static Forest read(DataInputStream data) throws IOException {
        int width = data.readInt();
        int[] roots = new int[data.readInt()];
        int nodes = data.readInt();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = data.readInt();
        }
        short[] features = new short[nodes];
        float[] thresholds = new float[nodes];
        int[] lefts = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            features[i] = data.readShort();
            thresholds[i] = data.readFloat();
            lefts[i] = data.readInt();
        }
        return new Forest(width, roots, features, thresholds, lefts);
    }
}
