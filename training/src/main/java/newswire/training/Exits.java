package newswire.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import newswire.enrich.extract.learnt.Exit;

/** Learns where rows may leave a forest early: of those that all trees leave in doubt, hardly any may. */
final class Exits {

    private static final int[] AFTER = {4, 8, 12, 16, 24, 32, 48, 72, 100};

    /** Sums between these, as the logarithm of odds of 1 to 19 and 19 to 1, are in doubt. */
    private static final double DOUBT = Math.log(19);

    /** The share of rows in doubt that leave nevertheless. */
    private static final double LOST = 0.0005;

    private final int[] after;
    private final List<double[]> sums = new ArrayList<>();

    /** @param earliest after fewer trees none may leave */
    Exits(int earliest) {
        after = Arrays.stream(AFTER).filter(trees -> trees >= earliest).toArray();
    }

    /** Notes the sums of all rows after so many trees. */
    void note(int trees, double[] sumsOfRows) {
        if (sums.size() < after.length && after[sums.size()] == trees) {
            sums.add(sumsOfRows.clone());
        }
    }

    /** @param all the sums of all trees */
    List<Exit> learnt(double[] all) {
        List<Exit> exits = new ArrayList<>();
        for (int k = 0; k < sums.size(); k++) {
            double[] some = sums.get(k);
            double low = bound(some, all, sum -> sum >= -DOUBT);
            double high = -bound(negated(some), negated(all), sum -> sum >= -DOUBT);
            exits.add(new Exit(
                    after[k],
                    (float) low,
                    factor(some, all, sum -> sum <= (float) low),
                    (float) high,
                    factor(some, all, sum -> sum >= (float) high)));
        }
        return exits;
    }

    private static double[] negated(double[] sums) {
        return Arrays.stream(sums).map(sum -> -sum).toArray();
    }

    /** What so few of the rows in doubt have a sum below. */
    private static double bound(double[] some, double[] all, DoublePredicate inDoubt) {
        double[] doubtful = new double[some.length];
        int size = 0;
        for (int i = 0; i < some.length; i++) {
            if (inDoubt.test(all[i])) {
                doubtful[size++] = some[i];
            }
        }
        Arrays.sort(doubtful, 0, size);
        return size == 0 ? Double.NEGATIVE_INFINITY : Math.nextDown((float) doubtful[(int) (LOST * size)]);
    }

    /** How much greater the sums of all trees are, of rows that leave. */
    private static float factor(double[] some, double[] all, DoublePredicate leaves) {
        double sumOfSome = 0;
        double sumOfAll = 0;
        for (int i = 0; i < some.length; i++) {
            if (leaves.test(some[i])) {
                sumOfSome += some[i];
                sumOfAll += all[i];
            }
        }
        return sumOfSome == 0 ? 1 : (float) (sumOfAll / sumOfSome);
    }
}
