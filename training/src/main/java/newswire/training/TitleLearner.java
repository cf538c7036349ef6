package newswire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.extract.text.Words;

/** Learns which of the wordings that a page offers is its headline. */
final class TitleLearner {

    private static final int TREES = 60;
    private static final float WEIGHT = 4;

    private TitleLearner() {}

    static Forest learn(List<Sample> samples) {
        List<float[]> rows = new ArrayList<>();
        List<Byte> labels = new ArrayList<>();
        for (Sample sample : samples) {
            String title = sample.page().title();
            if (title == null) {
                continue;
            }
            String truth = Words.fold(title);
            for (Map.Entry<String, float[]> candidate : sample.titles().entrySet()) {
                rows.add(candidate.getValue());
                labels.add((byte) (candidate.getKey().equals(truth) ? 1 : 0));
            }
        }
        byte[] y = new byte[labels.size()];
        float[] weights = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
            weights[i] = WEIGHT;
        }
        return Boosting.learn(rows.toArray(float[][]::new), y, weights, TREES, 2);
    }
}
