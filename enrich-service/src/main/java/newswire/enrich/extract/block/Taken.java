package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.List;

/**
 * From which probability on blocks are taken for the story: so that the words which are rightly taken are expected to be the
 * greatest share of those that are taken or ought to be. A page of clear blocks is cut in the middle; where much is in doubt,
 * leaving half of a story out would cost more than what comes with it.
 */
final class Taken {

    /** What is less likely is never taken. */
    private static final double LEAST = 0.25;

    private Taken() {}

    /** The least probability that is taken; {@link Body#TAKEN} on a page where nothing reaches it, which has no story. */
    static double from(List<TextBlock> blocks, double[] scores) {
        List<Integer> likeliestFirst = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= LEAST) {
                likeliestFirst.add(i);
            }
        }
        likeliestFirst.sort((one, other) -> Double.compare(scores[other], scores[one]));
        if (likeliestFirst.isEmpty() || scores[likeliestFirst.getFirst()] < Body.TAKEN) {
            return Body.TAKEN;
        }
        double expected = 0;
        for (int i = 0; i < scores.length; i++) {
            expected += scores[i] * blocks.get(i).words();
        }
        double taken = 0;
        double right = 0;
        double best = 0;
        double least = 1;
        for (int i : likeliestFirst) {
            int words = blocks.get(i).words();
            taken += words;
            right += scores[i] * words;
            double share = right / (taken + expected - right);
            if (share > best) {
                best = share;
                least = scores[i];
            }
        }
        return least;
    }
}
