package newswire.training.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.printed.LineRole;
import newswire.enrich.extract.printed.LineRows;
import newswire.enrich.extract.printed.PrintedModel;
import newswire.training.BlockLabels;
import newswire.training.Boosting;

/** Learns which lines of printed pages are the story, and which is the headline. */
final class LineLearner {

    private static final Boosting.Growth FIRST = new Boosting.Growth(60, 24, 0.2, 0.1, 30, false, 1);
    private static final Boosting.Growth SECOND = new Boosting.Growth(120, 31, 0.2, 0.07, 30, false, 1);
    private static final Boosting.Growth HEADLINE = new Boosting.Growth(100, 10, 0.2, 0.1, 8, false, 2);
    private static final Boosting.Growth ROLE = new Boosting.Growth(60, 15, 0.2, 0.1, 5, false, 1);
    private static final int PARTS = 3;
    private static final float WEIGHT = 4;

    private LineLearner() {}

    static PrintedModel learn(List<PrintedSample> samples) {
        double[][] alone = new double[samples.size()][];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            List<PrintedSample> others =
                    samples.stream().filter(s -> part(s) != part).toList();
            Forest forest = forest(others, i -> others.get(i).lines().alone().toFloats(), PrintedSample::labels, FIRST);
            for (int s = 0; s < alone.length; s++) {
                if (part(samples.get(s)) == part) {
                    alone[s] = forest.scores(samples.get(s).lines().alone());
                }
            }
        });
        Forest first = forest(samples, i -> samples.get(i).lines().alone().toFloats(), PrintedSample::labels, FIRST);
        List<Rows> rows = IntStream.range(0, samples.size())
                .parallel()
                .mapToObj(i -> samples.get(i).lines().inContext(alone[i]))
                .toList();
        Forest second = forest(samples, i -> rows.get(i).toFloats(), PrintedSample::labels, SECOND);
        Forest headlines = headlines(samples, alone, rows);
        List<Rows> beside = IntStream.range(0, samples.size())
                .parallel()
                .mapToObj(i -> {
                    LineRows lines = samples.get(i).lines();
                    return lines.beside(lines.headline(alone[i], rows.get(i), headlines, null), rows.get(i));
                })
                .toList();
        List<Forest> roles = Arrays.stream(LineRole.values())
                .parallel()
                .map(role -> forest(samples, i -> beside.get(i).toFloats(), s -> s.labels(role), ROLE))
                .toList();
        return new PrintedModel(first, second, headlines, roles);
    }

    private static int part(PrintedSample sample) {
        return Math.floorMod((sample.page().site() + "part").hashCode() * 0x9E3779B1 >>> 8, PARTS);
    }

    private static Forest forest(
            List<PrintedSample> samples,
            IntFunction<float[][]> rowsOf,
            Function<PrintedSample, byte[]> labelsOf,
            Boosting.Growth growth) {
        List<float[]> rows = new ArrayList<>();
        List<Byte> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int s = 0; s < samples.size(); s++) {
            PrintedSample sample = samples.get(s);
            float[][] all = rowsOf.apply(s);
            int[] shares = sample.shares();
            byte[] given = labelsOf.apply(sample);
            double[] weighed = growth == ROLE ? sample.evenly(given) : sample.weights(given);
            for (int i = 0; i < all.length; i++) {
                if (given[i] != BlockLabels.UNKNOWN && shares[i] > 0) {
                    rows.add(all[i]);
                    labels.add(given[i]);
                    weights.add(weighed[i] * shares[i]);
                }
            }
        }
        byte[] y = new byte[labels.size()];
        float[] w = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
            w[i] = weights.get(i).floatValue();
        }
        return Boosting.learn(growth, rows.toArray(float[][]::new), y, w);
    }

    private static Forest headlines(List<PrintedSample> samples, double[][] alone, List<Rows> inContext) {
        List<float[]> rows = new ArrayList<>();
        List<Byte> labels = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int s = 0; s < samples.size(); s++) {
            String title = samples.get(s).title();
            Map<String, float[]> candidates = samples.get(s).lines().headlines(alone[s], inContext.get(s));
            if (candidates.containsKey(title)) {
                candidates.forEach((wording, row) -> {
                    rows.add(row);
                    labels.add((byte) (wording.equals(title) ? 1 : 0));
                });
                ends.add(rows.size());
            }
        }
        byte[] y = new byte[labels.size()];
        float[] w = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
            w[i] = WEIGHT;
        }
        int[] groups = ends.stream().mapToInt(i -> i).toArray();
        return Boosting.learnChoice(HEADLINE, rows.toArray(float[][]::new), y, w, groups);
    }
}
