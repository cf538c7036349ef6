package newswire.enrich.record;

import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;

/** How long a reader waits for records that are there, from a broker that may have gone. For one thread. */
public final class Patience {

    private final Duration length;
    private long lastMoved = System.nanoTime();

    public Patience(Duration length) {
        this.length = length;
    }

    /** It goes on; time begins anew. */
    public void moved() {
        lastMoved = System.nanoTime();
    }

    /** @throws TimeoutException when nothing of {@code what} has moved for too long */
    public void stood(Object what) {
        if (System.nanoTime() - lastMoved > length.toNanos()) {
            throw new TimeoutException("No record of " + what + " came within " + length + ".");
        }
    }
}
