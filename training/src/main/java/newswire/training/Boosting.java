package newswire.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import newswire.enrich.extract.learnt.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Gradient boosting of the logistic loss with trees grown leaf by leaf over binned features. The same rows and seed give
 * the same trees.
 */
public final class Boosting {

    private static final double L2 = 1.0;

    /** After so many trees the first rows may leave: where all set out from what most are, earlier. */
    private static final int USUAL = 8;

    private static final int EARLY = 4;

    /**
     * How a forest grows.
     *
     * @param leaves of a tree
     * @param columns share of the columns that a tree may look at
     * @param rate how much of what is left to learn a tree takes on
     * @param least curvature, a measure of rows, that either side of a split must have
     * @param fromShare whether the first tree sets out from how many rows are true, which spares many trees where few are
     */
    public record Growth(
            int trees, int leaves, double columns, double rate, double least, boolean fromShare, long seed) {}

    private final Growth growth;
    private final Bins bins;
    private final byte[] labels;
    private final float[] weights;
    private final double[] scores;
    private final float[] gradients;
    private final float[] curvatures;
    private final List<int[]> nodes = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final Exits exits;

    /** Where each group of rows ends of which one is to be chosen, null where rows stand alone. */
    private final int @Nullable [] ends;

    private Boosting(Growth growth, Bins bins, byte[] labels, float[] weights, int @Nullable [] ends) {
        this.growth = growth;
        this.exits = new Exits(growth.fromShare ? EARLY : USUAL);
        this.ends = ends;
        this.bins = bins;
        this.labels = labels;
        this.weights = weights;
        this.scores = new double[labels.length];
        this.gradients = new float[labels.length];
        this.curvatures = new float[labels.length];
    }

    /** Learns trees from rows with labels 0 and 1. */
    public static Forest learn(Growth growth, float[][] rows, byte[] labels, float[] weights) {
        return new Boosting(growth, Bins.of(rows), labels, weights, null).grow();
    }

    /**
     * Learns trees whose scores, as odds, say which row of a group is the one with label 1.
     *
     * @param ends where each group ends in the order of rows; each has one or more rows with label 1
     */
    public static Forest learnChoice(Growth growth, float[][] rows, byte[] labels, float[] weights, int[] ends) {
        return new Boosting(growth, Bins.of(rows), labels, weights, ends).grow();
    }

    private Forest grow() {
        SplittableRandom random = new SplittableRandom(growth.seed);
        double start = growth.fromShare ? logOdds() : 0;
        Arrays.fill(scores, start);
        for (int t = 0; t < growth.trees; t++) {
            slopes();
            tree(random, t == 0 ? start : 0);
            if (ends == null) {
                exits.note(t + 1, scores);
            }
        }
        return forest();
    }

    private double logOdds() {
        double trues = 1;
        double all = 2;
        for (int i = 0; i < labels.length; i++) {
            trues += labels[i] * weights[i];
            all += weights[i];
        }
        return Math.log(trues / (all - trues));
    }

    private void slopes() {
        if (ends != null) {
            choiceSlopes(ends);
            return;
        }
        for (int i = 0; i < scores.length; i++) {
            double p = 1 / (1 + Math.exp(-scores[i]));
            gradients[i] = (float) ((p - labels[i]) * weights[i]);
            curvatures[i] = (float) (p * (1 - p) * weights[i]);
        }
    }

    private void choiceSlopes(int[] groupEnds) {
        int from = 0;
        for (int end : groupEnds) {
            double sum = 0;
            for (int i = from; i < end; i++) {
                sum += Math.exp(scores[i]);
            }
            for (int i = from; i < end; i++) {
                double p = Math.exp(scores[i]) / sum;
                gradients[i] = (float) ((p - labels[i]) * weights[i]);
                curvatures[i] = (float) (p * (1 - p) * weights[i]);
            }
            from = end;
        }
    }

    /** @param start what the tree's leaves say besides what they have learnt */
    private void tree(SplittableRandom random, double start) {
        boolean[] columns = new boolean[bins.width];
        for (int f = 0; f < columns.length; f++) {
            columns[f] = random.nextDouble() < growth.columns;
        }
        int[] all = new int[scores.length];
        Arrays.setAll(all, i -> i);
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(new Leaf(all, node(), Histogram.of(bins, all, gradients, curvatures, columns)));
        roots.add(leaves.getFirst().node);
        leaves.getFirst().findSplit(bins, columns, L2, growth.least);
        while (leaves.size() < growth.leaves) {
            Leaf best = leaves.getFirst();
            for (Leaf leaf : leaves) {
                best = leaf.gain > best.gain ? leaf : best;
            }
            if (best.gain <= 1e-6) {
                break;
            }
            leaves.remove(best);
            split(best, columns, leaves);
        }
        for (Leaf leaf : leaves) {
            double value = -growth.rate * leaf.histogram.gradient / (leaf.histogram.curvature + L2);
            values.set(leaf.node, (float) (start + value));
            for (int row : leaf.rows) {
                scores[row] += value;
            }
        }
    }

    private void split(Leaf leaf, boolean[] columns, List<Leaf> leaves) {
        int[] left = new int[leaf.rows.length];
        int[] right = new int[leaf.rows.length];
        int lefts = 0;
        int rights = 0;
        for (int row : leaf.rows) {
            if ((bins.binned[row * bins.width + leaf.feature] & 0xff) <= leaf.bin) {
                left[lefts++] = row;
            } else {
                right[rights++] = row;
            }
        }
        left = Arrays.copyOf(left, lefts);
        right = Arrays.copyOf(right, rights);
        int leftNode = node();
        int rightNode = node();
        nodes.set(leaf.node, new int[] {leaf.feature, leftNode});
        values.set(leaf.node, bins.threshold(leaf.feature, leaf.bin));
        boolean leftSmaller = lefts < rights;
        Histogram small = Histogram.of(bins, leftSmaller ? left : right, gradients, curvatures, columns);
        Histogram large = leaf.histogram.minus(small);
        Leaf a = new Leaf(left, leftNode, leftSmaller ? small : large);
        Leaf b = new Leaf(right, rightNode, leftSmaller ? large : small);
        a.findSplit(bins, columns, L2, growth.least);
        b.findSplit(bins, columns, L2, growth.least);
        leaves.add(a);
        leaves.add(b);
    }

    private int node() {
        nodes.add(new int[] {-1, 0});
        values.add(0f);
        return nodes.size() - 1;
    }

    private Forest forest() {
        short[] features = new short[nodes.size()];
        int[] lefts = new int[nodes.size()];
        float[] thresholds = new float[nodes.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = (short) nodes.get(i)[0];
            lefts[i] = nodes.get(i)[1];
            thresholds[i] = values.get(i);
        }
        int[] first = roots.stream().mapToInt(i -> i).toArray();
        return new Forest(bins.width, first, features, thresholds, lefts, exits.learnt(scores));
    }
}
