package newswire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import newswire.enrich.extract.block.BlockModel;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.learnt.Forest;

/**
 * Learns a model of blocks. The second forest learns from first judgements made by forests that had not seen the page's
 * site, as it will in use.
 */
final class BlockLearner {

    private static final int LEAVES = 31;
    private static final double COLUMNS = 0.2;
    private static final double RATE = 0.06;
    private static final double LEAST = 30;
    private static final int ROLE_LEAVES = 15;
    private static final double ROLE_RATE = 0.06;
    private static final double ROLE_LEAST = 10;
    private static final int PARTS = 3;

    private BlockLearner() {}

    static BlockModel learn(List<Sample> samples, int trees) {
        double[][] alone = new double[samples.size()][];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            List<Sample> others =
                    samples.stream().filter(s -> s.page().part(PARTS) != part).toList();
            Forest forest = forest(others, i -> others.get(i).candidates().rows(), body(trees / 2));
            for (int s = 0; s < alone.length; s++) {
                if (samples.get(s).page().part(PARTS) == part) {
                    alone[s] =
                            BlockModel.score(forest, samples.get(s).candidates().rows());
                }
            }
        });
        List<Supplier<Forest>> forests = new ArrayList<>();
        forests.add(() -> forest(samples, i -> samples.get(i).candidates().rows(), body(trees)));
        forests.add(() ->
                forest(samples, i -> BlockModel.inContext(samples.get(i).candidates(), alone[i]), body(trees)));
        for (BlockRole role : BlockRole.values()) {
            List<Sample> labelled = RoleLabels.of(samples, role);
            forests.add(() -> forest(labelled, i -> labelled.get(i).candidates().rows(), role(trees * 2 / 3)));
        }
        List<Forest> learnt = forests.parallelStream().map(Supplier::get).toList();
        return new BlockModel(learnt.get(0), learnt.get(1), learnt.subList(2, learnt.size()));
    }

    /** By what a model of so many trees is learnt. */
    static List<Object> settings(int trees) {
        return List.of(body(trees / 2), body(trees), role(trees * 2 / 3), PARTS);
    }

    private static Boosting.Growth body(int trees) {
        return new Boosting.Growth(trees, LEAVES, COLUMNS, RATE, LEAST, false, 1);
    }

    private static Boosting.Growth role(int trees) {
        return new Boosting.Growth(trees, ROLE_LEAVES, COLUMNS, ROLE_RATE, ROLE_LEAST, true, 1);
    }

    private static Forest forest(List<Sample> samples, IntFunction<float[][]> rowsOf, Boosting.Growth growth) {
        List<float[]> rows = new ArrayList<>();
        List<Byte> labels = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (int s = 0; s < samples.size(); s++) {
            Sample sample = samples.get(s);
            float[][] all = rowsOf.apply(s);
            double unit = sample.pageWeight() / sample.total();
            for (int i = 0; i < all.length; i++) {
                byte label = sample.labels()[i];
                if (label != BlockLabels.UNKNOWN) {
                    rows.add(all[i]);
                    labels.add(label);
                    weights.add((float) (sample.weight(i) * unit));
                }
            }
        }
        byte[] y = new byte[labels.size()];
        float[] w = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
            w[i] = weights.get(i);
        }
        return Boosting.learn(growth, rows.toArray(float[][]::new), y, w);
    }
}
