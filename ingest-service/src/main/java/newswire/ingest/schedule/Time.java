package newswire.ingest.schedule;

import java.time.Duration;

/** Time that passes, as far as pauses depend on it; a simulation brings its own. Implementations are thread-safe. */
public interface Time {

    /** Of the machine: not moved by whoever sets its clock. */
    Time SYSTEM = new Time() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    /** Nanoseconds since some moment, as {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Lets the calling thread sleep.
     *
     * @throws InterruptedException when the sleep is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
}
