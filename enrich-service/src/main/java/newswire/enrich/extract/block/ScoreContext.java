package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.learnt.Rows;
import org.jspecify.annotations.Nullable;

/** What the first judgement of a page's blocks says about each of them: of its neighbours and of its likes. */
final class ScoreContext {

    private static final int AROUND = 4;
    private static final int LEVELS = 3;
    private static final double LIKELY = 0.7;
    private static final int MIN_WORDS = 8;

    private final Candidates candidates;
    private final Rows features;
    private final List<TextBlock> blocks;
    private final double[] scores;
    private final int n;
    /** Sums of scores and of weights: by path, by container, and of all blocks before each. */
    private final double[] pathScores;

    private final double[] pathWeights;
    private final double[] containerScores;
    private final double[] containerWeights;
    private final double[] sums;
    private final double[] weights;
    private int first;
    private int last = -1;

    ScoreContext(Candidates candidates, double[] scores) {
        this.candidates = candidates;
        this.features = candidates.features();
        this.blocks = candidates.blocks();
        this.scores = scores;
        this.n = scores.length;
        pathScores = new double[n];
        pathWeights = new double[n];
        containerScores = new double[candidates.containers()];
        containerWeights = new double[candidates.containers()];
        sums = new double[n + 1];
        weights = new double[n + 1];
        first = n;
        for (int i = 0; i < n; i++) {
            add(i);
        }
    }

    private void add(int i) {
        double weight = Math.max(1, blocks.get(i).words());
        pathScores[candidates.path(i)] += scores[i] * weight;
        pathWeights[candidates.path(i)] += weight;
        Container at = blocks.get(i).container();
        for (int level = 0; level < LEVELS && at != null; level++) {
            containerScores[at.number] += scores[i] * weight;
            containerWeights[at.number] += weight;
            at = at.parent;
        }
        sums[i + 1] = sums[i] + scores[i] * weight;
        weights[i + 1] = weights[i] + weight;
        if (scores[i] > LIKELY && weight >= MIN_WORDS) {
            first = Math.min(first, i);
            last = i;
        }
    }

    /** Adds a row: a block's features with those of its surroundings' first scores. */
    void put(int i, Rows rows) {
        rows.begin();
        rows.putAll(features, i);
        for (int j = i - AROUND; j <= i + AROUND; j++) {
            rows.put(j >= 0 && j < n ? scores[j] : -1);
        }
        rows.put(pathScores[candidates.path(i)] / pathWeights[candidates.path(i)]);
        Container container = blocks.get(i).container();
        for (int level = 0; level < LEVELS; level++) {
            rows.put(mean(container));
            container = container == null ? null : container.parent;
        }
        rows.put(sums[i] / Math.max(1e-9, sums[n]));
        rows.put(sums[n] / Math.max(1, weights[n]));
        rows.put(i - first);
        rows.put(i - last);
        rows.put(around(i, 3));
        rows.put(around(i, 8));
        rows.put(sums[n]);
        rows.finish();
    }

    private double mean(@Nullable Container container) {
        return container == null ? -1 : containerScores[container.number] / containerWeights[container.number];
    }

    private double around(int i, int radius) {
        int from = Math.max(0, i - radius);
        int to = Math.min(sums.length - 1, i + radius + 1);
        return (sums[to] - sums[from]) / (weights[to] - weights[from]);
    }
}
