package newswire.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets a job end in good order when the process is asked to end by Ctrl-C or SIGTERM: the job sees the signal, and the
 * process waits until it has closed this.
 */
public final class StopSignal implements AutoCloseable, BooleanSupplier {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::raise, "stop-signal");
    private volatile boolean raised;

    private StopSignal() {}

    /** Begins to listen. */
    public static StopSignal listen() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Whether the job should end. */
    @Override
    public boolean getAsBoolean() {
        return raised;
    }

    private void raise() {
        raised = true;
        try {
            var unused = finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        if (!raised) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
