package newswire.enrich.extract.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first judgement of a page's blocks says about each of them: of its neighbours and of its likes. */
final class ScoreContext {

    private static final int AROUND = 4;
    private static final int LEVELS = 3;

    private ScoreContext() {}

    /** Each block's features with those of its surroundings' first scores. */
    static float[][] rows(Candidates candidates, double[] scores) {
        List<TextBlock> blocks = candidates.blocks();
        int n = scores.length;
        Map<Object, double[]> likes = new HashMap<>();
        String[] paths = new String[n];
        Map<Container, String> pathOf = new HashMap<>();
        double[] sums = new double[n + 1];
        double[] words = new double[n + 1];
        int first = n;
        int last = -1;
        for (int i = 0; i < n; i++) {
            Container own = blocks.get(i).container();
            double weight = Math.max(1, blocks.get(i).words());
            paths[i] = pathOf.computeIfAbsent(own, Container::path);
            add(likes, paths[i], scores[i], weight);
            for (int level = 0; level < LEVELS; level++) {
                add(likes, own.up(level), scores[i], weight);
            }
            sums[i + 1] = sums[i] + scores[i] * weight;
            words[i + 1] = words[i] + weight;
            if (scores[i] > 0.7 && weight >= 8) {
                first = Math.min(first, i);
                last = i;
            }
        }
        float[][] rows = new float[n][];
        for (int i = 0; i < n; i++) {
            float[] base = candidates.rows()[i];
            float[] row = Arrays.copyOf(base, base.length + 2 * AROUND + LEVELS + 9);
            int at = base.length;
            for (int j = i - AROUND; j <= i + AROUND; j++) {
                row[at++] = j >= 0 && j < n ? (float) scores[j] : -1;
            }
            row[at++] = mean(likes, paths[i]);
            for (int level = 0; level < LEVELS; level++) {
                row[at++] = mean(likes, blocks.get(i).container().up(level));
            }
            row[at++] = (float) (sums[i] / Math.max(1e-9, sums[n]));
            row[at++] = (float) (sums[n] / Math.max(1, words[n]));
            row[at++] = i - first;
            row[at++] = i - last;
            row[at++] = around(sums, words, i, 3);
            row[at++] = around(sums, words, i, 8);
            row[at] = (float) sums[n];
            rows[i] = row;
        }
        return rows;
    }

    private static void add(Map<Object, double[]> likes, @Nullable Object key, double score, double weight) {
        if (key != null) {
            double[] sum = likes.computeIfAbsent(key, k -> new double[2]);
            sum[0] += score * weight;
            sum[1] += weight;
        }
    }

    private static float mean(Map<Object, double[]> likes, @Nullable Object key) {
        double[] sum = key == null ? null : likes.get(key);
        return sum == null ? -1 : (float) (sum[0] / sum[1]);
    }

    private static float around(double[] sums, double[] words, int i, int radius) {
        int from = Math.max(0, i - radius);
        int to = Math.min(sums.length - 1, i + radius + 1);
        return (float) ((sums[to] - sums[from]) / (words[to] - words[from]));
    }
}
