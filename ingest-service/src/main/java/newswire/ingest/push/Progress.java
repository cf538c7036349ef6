package newswire.ingest.push;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition of the deliveries is worked through, where they are worked on side by side. Thread-safe.
 */
final class Progress {

    private final TreeSet<Long> underWay = new TreeSet<>();
    private long next = -1;
    private long told = -1;

    synchronized void began(long offset) {
        underWay.add(offset);
        next = offset + 1;
    }

    synchronized void ended(long offset) {
        underWay.remove(offset);
    }

    /** The offset before which all is done, where that is another than last time; null else. */
    synchronized @Nullable Long news() {
        var done = underWay.isEmpty() ? next : underWay.first();
        if (done <= told) {
            return null;
        }
        told = done;
        return done;
    }
}
