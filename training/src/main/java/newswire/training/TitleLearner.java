package newswire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.extract.text.Words;
import org.jsoup.parser.Parser;

/** Learns which of the wordings that a page offers is its headline. */
final class TitleLearner {

    static final Boosting.Growth GROWTH = new Boosting.Growth(100, 8, 0.3, 0.1, 10, false, 2);
    private static final float WEIGHT = 4;

    private TitleLearner() {}

    /** By what a model is learnt. */
    static List<Object> settings() {
        return List.of(GROWTH, WEIGHT);
    }

    static Forest learn(List<Sample> samples) {
        List<float[]> rows = new ArrayList<>();
        List<Byte> labels = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Sample sample : samples) {
            String title = sample.page().title();
            String truth = title == null ? "" : Words.fold(Parser.unescapeEntities(title, false));
            if (!sample.titles().containsKey(truth)) {
                continue;
            }
            for (Map.Entry<String, float[]> candidate : sample.titles().entrySet()) {
                rows.add(candidate.getValue());
                labels.add((byte) (candidate.getKey().equals(truth) ? 1 : 0));
            }
            ends.add(rows.size());
        }
        byte[] y = new byte[labels.size()];
        float[] weights = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
            weights[i] = WEIGHT;
        }
        int[] groups = ends.stream().mapToInt(i -> i).toArray();
        return Boosting.learnChoice(GROWTH, rows.toArray(float[][]::new), y, weights, groups);
    }
}
