package newswire.training.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.printed.LineRole;
import newswire.enrich.extract.printed.LineRows;
import newswire.enrich.extract.printed.PrintedModel;
import newswire.training.BlockLabels;
import newswire.training.Boosting;
import newswire.training.LearntFrom;

/** Learns which lines of printed pages are the story, and which is the headline. */
final class LineLearner {

    private static final Boosting.Growth FIRST = new Boosting.Growth(60, 24, 0.2, 0.1, 30, false, 1);
    private static final Boosting.Growth SECOND = new Boosting.Growth(120, 31, 0.2, 0.07, 30, false, 1);
    private static final Boosting.Growth HEADLINE = new Boosting.Growth(100, 10, 0.2, 0.1, 8, false, 2);
    private static final Boosting.Growth ROLE = new Boosting.Growth(60, 15, 0.2, 0.1, 5, true, 1);
    private static final int PARTS = 3;
    private static final float WEIGHT = 4;

    private LineLearner() {}

    /** What a model of these samples is learnt from. */
    static LearntFrom from(List<PrintedSample> samples) {
        LearntFrom from = new LearntFrom().and(List.of(FIRST, SECOND, HEADLINE, ROLE, PARTS, WEIGHT));
        samples.parallelStream().map(PrintedSample::digest).forEachOrdered(from::and);
        return from;
    }

    static PrintedModel learn(List<PrintedSample> samples) {
        double[][] alone = new double[samples.size()][];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            List<PrintedSample> others =
                    samples.stream().filter(s -> s.page().part(PARTS) != part).toList();
            Forest forest = story(others, i -> others.get(i).lines().alone(), FIRST);
            for (int s = 0; s < alone.length; s++) {
                if (samples.get(s).page().part(PARTS) == part) {
                    alone[s] = forest.scores(samples.get(s).lines().alone());
                }
            }
        });
        Forest first = story(samples, i -> samples.get(i).lines().alone(), FIRST);
        List<Rows> rows = IntStream.range(0, samples.size())
                .parallel()
                .mapToObj(i -> samples.get(i).lines().inContext(alone[i]))
                .toList();
        Forest second = story(samples, rows::get, SECOND);
        Forest headlines = headlines(samples, alone, rows);
        List<Rows> beside = IntStream.range(0, samples.size())
                .parallel()
                .mapToObj(i -> {
                    LineRows lines = samples.get(i).lines();
                    return lines.beside(lines.headline(alone[i], rows.get(i), headlines, null), rows.get(i));
                })
                .toList();
        Map<LineRole, Forest> roles = Arrays.stream(LineRole.values())
                .parallel()
                .collect(Collectors.toMap(role -> role, role -> role(samples, beside, role)));
        return new PrintedModel(first, second, headlines, roles);
    }

    /** Measures of stories go by words, and pages count alike. */
    private static Forest story(List<PrintedSample> samples, IntFunction<Rows> rows, Boosting.Growth growth) {
        return forest(samples, rows, PrintedSample::labels, PrintedSample::weights, growth);
    }

    /** Of a role each line counts alike. */
    private static Forest role(List<PrintedSample> samples, List<Rows> beside, LineRole role) {
        return forest(samples, beside::get, s -> s.labels(role), PrintedSample::evenly, ROLE);
    }

    private static Forest forest(
            List<PrintedSample> samples,
            IntFunction<Rows> rowsOf,
            Function<PrintedSample, byte[]> labelsOf,
            Function<PrintedSample, double[]> weightsOf,
            Boosting.Growth growth) {
        List<float[]> rows = new ArrayList<>();
        List<Byte> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int s = 0; s < samples.size(); s++) {
            PrintedSample sample = samples.get(s);
            float[][] all = rowsOf.apply(s).toFloats();
            int[] shares = sample.shares();
            byte[] given = labelsOf.apply(sample);
            double[] weighed = weightsOf.apply(sample);
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
