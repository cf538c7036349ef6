package newswire.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import newswire.ingest.fetch.http.HttpConnection;

/** A connection with the permit that it takes up as long as it is open. May be closed from any thread, and more than once. */
final class Line {

    /** Longer than this none is kept, lest an address is held on to that its host has left. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    /** After so long in silence it is looked at whether the other end has hung up. */
    private static final long TRUSTED = Duration.ofSeconds(2).toNanos();

    private final HttpConnection connection;
    private final Semaphore permits;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final long end = System.nanoTime() + LONGEST_LIFE.toNanos();
    private volatile long idleSince;
    private volatile long idleUntil;

    /** @param permits of which one has been acquired for it */
    Line(HttpConnection connection, Semaphore permits) {
        this.connection = connection;
        this.permits = permits;
    }

    HttpConnection connection() {
        return connection;
    }

    /** It has nothing to do for now. */
    void rest(Duration atMost) {
        idleSince = System.nanoTime();
        idleUntil = idleSince + atMost.toNanos();
    }

    /** It is used again; false, and it is closed, when that would fail. */
    boolean resume() {
        if (isTooOld() || isDoubtful() && connection.isStale()) {
            close();
            return false;
        }
        return true;
    }

    private boolean isDoubtful() {
        return System.nanoTime() - idleSince > TRUSTED || connection.hasLeftovers();
    }

    /** Whether it has rested, or lived, long enough. */
    boolean isTooOld() {
        var now = System.nanoTime();
        return now - idleUntil > 0 || now - end > 0;
    }

    /** At once: what may be under way on it fails. */
    void close() {
        connection.close();
        if (closed.compareAndSet(false, true)) {
            permits.release();
        }
    }
}
