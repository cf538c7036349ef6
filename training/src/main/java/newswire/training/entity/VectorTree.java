package newswire.training.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Parts vectors of words into clusters of clusters by k-means on the sphere, so that a path tells a word's company from
 * coarse to fine. Deterministic.
 */
final class VectorTree {

    private static final int ROUNDS = 12;
    private static final int[] BRANCHES = {16, 16, 8};
    private static final int[] BITS = {4, 4, 3};

    private final Map<String, String> paths = new TreeMap<>();
    private final Random random = new Random(1);

    /** For each word, the path to its cluster in zeros and ones. */
    static Map<String, String> paths(Map<String, float[]> vectors) {
        var tree = new VectorTree();
        var all = new ArrayList<Item>();
        vectors.forEach((word, vector) -> all.add(new Item(word, unit(vector))));
        tree.part(all, 0, "");
        return tree.paths;
    }

    private void part(List<Item> items, int level, String path) {
        if (level == BRANCHES.length) {
            items.forEach(item -> paths.put(item.word, path));
            return;
        }
        int count = Math.min(BRANCHES[level], items.size());
        var centres = new float[count][];
        for (int c = 0; c < count; c++) {
            centres[c] = items.get(random.nextInt(items.size())).vector;
        }
        var nearest = new int[items.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = nearest(items.get(i).vector, centres);
            }
            centres = means(items, nearest, centres);
        }
        for (int c = 0; c < count; c++) {
            var members = new ArrayList<Item>();
            for (int i = 0; i < nearest.length; i++) {
                if (nearest[i] == c) {
                    members.add(items.get(i));
                }
            }
            if (!members.isEmpty()) {
                var bits = Integer.toBinaryString(1 << BITS[level] | c).substring(1);
                part(members, level + 1, path + bits);
            }
        }
    }

    private static int nearest(float[] vector, float[][] centres) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float dot = 0;
            for (int d = 0; d < vector.length; d++) {
                dot += vector[d] * centres[c][d];
            }
            if (dot > most) {
                most = dot;
                best = c;
            }
        }
        return best;
    }

    private static float[][] means(List<Item> items, int[] nearest, float[][] before) {
        var sums = new float[before.length][before[0].length];
        for (int i = 0; i < nearest.length; i++) {
            var vector = items.get(i).vector;
            var sum = sums[nearest[i]];
            for (int d = 0; d < vector.length; d++) {
                sum[d] += vector[d];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] = unit(sums[c]);
        }
        return sums;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        var unit = new float[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = square == 0 ? 0 : (float) (vector[d] / Math.sqrt(square));
        }
        return unit;
    }

    private record Item(String word, float[] vector) {}
}
