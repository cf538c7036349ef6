package newswire.enrich.story;

import java.time.Duration;
import java.util.Arrays;
import newswire.enrich.tag.keyphrase.WordRarity;

/** A sketch whose terms are weighted: the rarer and the oftener said, the more; the squares of all sum to one. */
final class Weighted {

    /** What two articles far apart in time have in common counts at least so much. */
    private static final double FLOOR = 0.75;

    private static final double DAYS = 30;
    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final Sketch sketch;
    private final float[] weights;

    Weighted(Sketch sketch, WordRarity rarity) {
        this.sketch = sketch;
        this.weights = new float[sketch.terms().length];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) ((1 + StrictMath.log(sketch.counts()[i])) * rarity.of(sketch.terms()[i]));
            squares += weights[i] * weights[i];
        }
        float norm = (float) Math.sqrt(Math.max(squares, Float.MIN_NORMAL));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= norm;
        }
    }

    String id() {
        return sketch.id();
    }

    /** The terms with a good part of the weight. */
    int[] telling(double least) {
        var telling = new int[weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= least) {
                telling[count++] = sketch.terms()[i];
            }
        }
        return Arrays.copyOf(telling, count);
    }

    /** From 0 for nothing in common to 1 for the same words at the same time. */
    double like(Weighted other) {
        int[] a = sketch.terms();
        int[] b = other.sketch.terms();
        double sum = 0;
        int i = 0;
        int k = 0;
        while (i < a.length && k < b.length) {
            if (a[i] == b[k]) {
                sum += weights[i++] * other.weights[k++];
            } else if (a[i] < b[k]) {
                i++;
            } else {
                k++;
            }
        }
        return sum * nearness(other);
    }

    private double nearness(Weighted other) {
        var mine = sketch.published();
        var theirs = other.sketch.published();
        if (mine == null || theirs == null) {
            return 1;
        }
        double days = Math.abs((double) mine.getEpochSecond() - theirs.getEpochSecond()) / SECONDS_PER_DAY;
        return FLOOR + (1 - FLOOR) * StrictMath.exp(-days / DAYS);
    }
}
