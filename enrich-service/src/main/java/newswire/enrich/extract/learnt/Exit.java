package newswire.enrich.extract.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Where rows leave a forest whose first trees leave no doubt of what all of them would say: their sum then, times a factor,
 * stands for the sum of all.
 *
 * @param trees after how many trees
 * @param low sums up to this one leave
 * @param lowFactor of those
 * @param high sums from this one on leave
 * @param highFactor of those
 */
public record Exit(int trees, float low, float lowFactor, float high, float highFactor) {

    /** Whether a row with this sum leaves. */
    boolean isFor(double sum) {
        return sum <= low || sum >= high;
    }

    /** About what all trees would say of a row that leaves. */
    double estimate(double sum) {
        return sum * (sum <= low ? lowFactor : highFactor);
    }

    void write(DataOutputStream data) throws IOException {
        data.writeInt(trees);
        data.writeFloat(low);
        data.writeFloat(lowFactor);
        data.writeFloat(high);
        data.writeFloat(highFactor);
    }

    static Exit read(DataInputStream data) throws IOException {
        return new Exit(data.readInt(), data.readFloat(), data.readFloat(), data.readFloat(), data.readFloat());
    }
}
