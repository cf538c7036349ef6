package newswire.enrich.extract.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted trees in one flat array. A node is a word: its threshold, its feature, and the index of its left child, whose
 * right sibling follows it; a leaf is its own left child, under a threshold that nothing exceeds, so that rows may wait in
 * it for others. Values are compared as integers in the order of the numbers they stand for: a step is arithmetic without a
 * jump, and the walks of several rows overlap in the processor. Immutable and thread-safe.
 */
public final class Forest {

    private static final int LEFT_BITS = 20;
    private static final int MAX_NODES = 1 << LEFT_BITS;
    private static final int MAX_FEATURES = 1 << (31 - LEFT_BITS);
    /** The bit of a node that is a leaf. */
    private static final int LEAF = 1 << 31;

    /** So many rows are taken through all trees at once: they stay in the processor's nearest memory meanwhile. */
    private static final int AT_ONCE = 32;

    /** So many of them go through a tree side by side. */
    private static final int ABREAST = 8;

    private final int width;
    private final int[] roots;
    private final long[] nodes;
    /** The values of leaves; the thresholds of other nodes. */
    private final float[] values;

    private final List<Exit> exits;

    /**
     * Trees as parallel arrays.
     *
     * @param width how many features a row has
     * @param features of each node, negative for a leaf
     * @param thresholds of each node; the value of a leaf
     * @param lefts each node's left child
     * @param exits by number of trees, none where rows see all of them
     * @throws IllegalArgumentException when there are too many nodes or features, or an index or exit points outside
     */
    public Forest(int width, int[] roots, short[] features, float[] thresholds, int[] lefts, List<Exit> exits) {
        if (features.length > MAX_NODES || width > MAX_FEATURES) {
            throw new IllegalArgumentException("too many nodes or features");
        }
        this.width = width;
        this.roots = roots.clone();
        this.values = thresholds.clone();
        this.nodes = new long[features.length];
        for (int i = 0; i < nodes.length; i++) {
            boolean leaf = features[i] < 0;
            if (!leaf && (lefts[i] <= i || lefts[i] + 1 >= nodes.length || features[i] >= width)) {
                throw new IllegalArgumentException("node " + i + " points outside");
            }
            int threshold = leaf ? Integer.MAX_VALUE : Rows.key(thresholds[i]);
            int rest = leaf ? i | LEAF : features[i] << LEFT_BITS | lefts[i];
            nodes[i] = (long) threshold << 32 | (rest & 0xffffffffL);
        }
        this.exits = List.copyOf(exits);
        int trees = 0;
        for (Exit exit : exits) {
            if (exit.trees() <= trees || exit.trees() > roots.length) {
                throw new IllegalArgumentException("an exit after " + exit.trees() + " trees");
            }
            trees = exit.trees();
        }
    }

    /** The probability for a row; values not above a threshold go left. */
    public double score(float[] row) {
        return score(Rows.of(new float[][] {row}), 0);
    }

    /** The probability for one of these rows. */
    public double score(Rows rows, int row) {
        return scores(rows, row, 1)[0];
    }

    /** The probabilities for all rows, in less time than one by one. */
    public double[] scores(Rows rows) {
        return scores(rows, rows.size());
    }

    /** The probabilities for so many of the first rows. */
    public double[] scores(Rows rows, int count) {
        return scores(rows, 0, count);
    }

    private double[] scores(Rows rows, int first, int count) {
        int room = Math.ceilDiv(count, ABREAST) * ABREAST;
        int[] open = new int[count];
        int[] places = new int[room]; // those in excess lead to the first row, and what comes of it is left
        for (int i = 0; i < count; i++) {
            open[i] = i;
            places[i] = (first + i) * rows.width();
        }
        double[] sums = new double[room];
        double[] all = new double[count];
        int tree = 0;
        int left = count;
        for (Exit exit : exits) {
            walk(tree, exit.trees(), rows.keys(), places, left, sums);
            tree = exit.trees();
            int stay = 0;
            for (int i = 0; i < left; i++) {
                if (exit.isFor(sums[i])) {
                    all[open[i]] = exit.estimate(sums[i]);
                } else {
                    open[stay] = open[i];
                    places[stay] = places[i];
                    sums[stay++] = sums[i];
                }
            }
            left = stay;
        }
        walk(tree, roots.length, rows.keys(), places, left, sums);
        for (int i = 0; i < left; i++) {
            all[open[i]] = sums[i];
        }
        for (int i = 0; i < count; i++) {
            all[i] = probability(all[i]);
        }
        return all;
    }

    /** Takes the rows that begin at these places through some of the trees; there is room to fill up the last ones. */
    private void walk(int firstTree, int lastTree, int[] keys, int[] rows, int count, double[] sums) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int to = Math.min(count, from + AT_ONCE);
            for (int tree = firstTree; tree < lastTree; tree++) {
                for (int i = from; i < to; i += ABREAST) {
                    eight(roots[tree], keys, rows, i, sums);
                }
            }
        }
    }

    private void eight(int root, int[] keys, int[] rows, int i, double[] sums) {
        int r0 = rows[i];
        int r1 = rows[i + 1];
        int r2 = rows[i + 2];
        int r3 = rows[i + 3];
        int r4 = rows[i + 4];
        int r5 = rows[i + 5];
        int r6 = rows[i + 6];
        int r7 = rows[i + 7];
        int n0 = root;
        int n1 = root;
        int n2 = root;
        int n3 = root;
        int n4 = root;
        int n5 = root;
        int n6 = root;
        int n7 = root;
        long p0 = nodes[root];
        long p1 = p0;
        long p2 = p0;
        long p3 = p0;
        long p4 = p0;
        long p5 = p0;
        long p6 = p0;
        long p7 = p0;
        do {
            n0 = child(p0, keys, r0);
            n1 = child(p1, keys, r1);
            n2 = child(p2, keys, r2);
            n3 = child(p3, keys, r3);
            n4 = child(p4, keys, r4);
            n5 = child(p5, keys, r5);
            n6 = child(p6, keys, r6);
            n7 = child(p7, keys, r7);
            p0 = nodes[n0];
            p1 = nodes[n1];
            p2 = nodes[n2];
            p3 = nodes[n3];
            p4 = nodes[n4];
            p5 = nodes[n5];
            p6 = nodes[n6];
            p7 = nodes[n7];
        } while (((int) (p0 & p1 & p2 & p3 & p4 & p5 & p6 & p7) & LEAF) == 0);
        sums[i] += values[n0];
        sums[i + 1] += values[n1];
        sums[i + 2] += values[n2];
        sums[i + 3] += values[n3];
        sums[i + 4] += values[n4];
        sums[i + 5] += values[n5];
        sums[i + 6] += values[n6];
        sums[i + 7] += values[n7];
    }

    /** Which child of a node the row goes to: the right one when its value is above the threshold. */
    private static int child(long node, int[] keys, int row) {
        int rest = (int) node;
        int feature = rest >>> LEFT_BITS & MAX_FEATURES - 1;
        return (rest & MAX_NODES - 1) + (int) (((node >> 32) - keys[row + feature]) >>> 63);
    }

    private static double probability(double sum) {
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
        data.writeInt(nodes.length);
        data.writeInt(exits.size());
        for (int root : roots) {
            data.writeInt(root);
        }
        for (int i = 0; i < nodes.length; i++) {
            int left = (int) nodes[i] & (MAX_NODES - 1);
            boolean leaf = left == i;
            data.writeShort(leaf ? -1 : (int) nodes[i] >>> LEFT_BITS & MAX_FEATURES - 1);
            data.writeFloat(values[i]);
            data.writeInt(leaf ? 0 : left);
        }
        for (Exit exit : exits) {
            exit.write(data);
        }
    }

    /** Reads trees. @throws IOException when they are damaged */
    public static Forest read(DataInputStream data) throws IOException {
        int width = data.readInt();
        int[] roots = new int[data.readInt()];
        int nodes = data.readInt();
        int exitCount = data.readInt();
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
        List<Exit> exits = new ArrayList<>();
        for (int i = 0; i < exitCount; i++) {
            exits.add(Exit.read(data));
        }
        try {
            return new Forest(width, roots, features, thresholds, lefts, exits);
        } catch (IllegalArgumentException damaged) {
            throw new IOException("damaged trees", damaged);
        }
    }
}
