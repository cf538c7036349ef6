package newswire.enrich.extract.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Boosted trees in one flat array. A node is a word: its threshold, its feature, and the index of its left child, whose
 * right sibling follows it; a leaf is its own left child, under a threshold that nothing exceeds, so that a walk needs no
 * question whether it has ended. Values are compared as integers in the order of the numbers they stand for: a step
 * is arithmetic without a jump, and the walks of several rows overlap in the processor. Immutable and thread-safe.
 */
public final class Forest {

    private static final int LEFT_BITS = 20;
    private static final int MAX_NODES = 1 << LEFT_BITS;
    private static final int MAX_FEATURES = 1 << (32 - LEFT_BITS);

    /** So many rows are taken through all trees at once: they stay in the processor's nearest memory meanwhile. */
    private static final int AT_ONCE = 32;

    private final int width;
    private final int[] roots;
    /** Of each tree how far its nearest leaf is from the root: so many steps all rows take. */
    private final int[] nearest;

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
            int rest = leaf ? i : features[i] << LEFT_BITS | lefts[i];
            nodes[i] = (long) threshold << 32 | (rest & 0xffffffffL);
        }
        this.nearest = nearestLeaves();
        this.exits = List.copyOf(exits);
        int trees = 0;
        for (Exit exit : exits) {
            if (exit.trees() <= trees || exit.trees() > roots.length) {
                throw new IllegalArgumentException("an exit after " + exit.trees() + " trees");
            }
            trees = exit.trees();
        }
    }

    private int[] nearestLeaves() {
        int[] steps = new int[nodes.length];
        for (int i = nodes.length - 1; i >= 0; i--) {
            int left = (int) nodes[i] & (MAX_NODES - 1);
            steps[i] = left == i ? 0 : 1 + Math.min(steps[left], steps[left + 1]);
        }
        return Arrays.stream(roots).map(root -> steps[root]).toArray();
    }

    /** The probability for a row; values not above a threshold go left. */
    public double score(float[] row) {
        return score(Rows.of(new float[][] {row}), 0);
    }

    /** The probability for one of these rows. */
    public double score(Rows rows, int row) {
        int[] place = {row * rows.width()};
        double[] sum = new double[1];
        int tree = 0;
        for (Exit exit : exits) {
            walk(tree, exit.trees(), rows.keys(), place, 1, sum);
            if (exit.isFor(sum[0])) {
                return probability(exit.estimate(sum[0]));
            }
            tree = exit.trees();
        }
        walk(tree, roots.length, rows.keys(), place, 1, sum);
        return probability(sum[0]);
    }

    /** The probabilities for all rows, in less time than one by one. */
    public double[] scores(Rows rows) {
        return scores(rows, rows.size());
    }

    /** The probabilities for so many of the first rows. */
    public double[] scores(Rows rows, int count) {
        int[] open = new int[count];
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            open[i] = i;
            places[i] = i * rows.width();
        }
        double[] sums = new double[count];
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

    /** Takes the rows that begin at these places through some of the trees. */
    private void walk(int firstTree, int lastTree, int[] keys, int[] rows, int count, double[] sums) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int to = Math.min(count, from + AT_ONCE);
            for (int tree = firstTree; tree < lastTree; tree++) {
                int root = roots[tree];
                int i = from;
                for (; i + 4 <= to; i += 4) {
                    four(root, nearest[tree], keys, rows, i, sums);
                }
                for (; i < to; i++) {
                    sums[i] += one(root, keys, rows[i]);
                }
            }
        }
    }

    private void four(int root, int surely, int[] keys, int[] rows, int i, double[] sums) {
        int r0 = rows[i];
        int r1 = rows[i + 1];
        int r2 = rows[i + 2];
        int r3 = rows[i + 3];
        int n0 = root;
        int n1 = root;
        int n2 = root;
        int n3 = root;
        for (int steps = 0; steps < surely; steps++) {
            n0 = step(n0, keys, r0);
            n1 = step(n1, keys, r1);
            n2 = step(n2, keys, r2);
            n3 = step(n3, keys, r3);
        }
        int moved;
        do {
            int m0 = step(n0, keys, r0);
            int m1 = step(n1, keys, r1);
            int m2 = step(n2, keys, r2);
            int m3 = step(n3, keys, r3);
            moved = (n0 ^ m0) | (n1 ^ m1) | (n2 ^ m2) | (n3 ^ m3);
            n0 = m0;
            n1 = m1;
            n2 = m2;
            n3 = m3;
        } while (moved != 0);
        sums[i] += values[n0];
        sums[i + 1] += values[n1];
        sums[i + 2] += values[n2];
        sums[i + 3] += values[n3];
    }

    private float one(int root, int[] keys, int row) {
        int node = root;
        int next = step(node, keys, row);
        while (next != node) {
            node = next;
            next = step(node, keys, row);
        }
        return values[node];
    }

    /** The child that the row goes to: the right one when its value is above the threshold. */
    private int step(int node, int[] keys, int row) {
        long packed = nodes[node];
        int rest = (int) packed;
        return (rest & (MAX_NODES - 1)) + (int) (((packed >> 32) - keys[row + (rest >>> LEFT_BITS)]) >>> 63);
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
            data.writeShort(leaf ? -1 : (int) nodes[i] >>> LEFT_BITS);
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
