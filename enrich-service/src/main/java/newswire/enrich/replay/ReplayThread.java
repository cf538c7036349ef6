package newswire.enrich.replay;

import java.time.Duration;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.run.ReplayRun;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A replay that this instance runs, on a thread of its own. Safe for use by several threads. */
final class ReplayThread {

    private static final Logger log = LoggerFactory.getLogger(ReplayThread.class);
    private static final Duration TIME_TO_END_A_BATCH = Duration.ofSeconds(10);

    private final ReplayJob job;
    private final ReplayRun run;
    private final Thread thread;
    private volatile boolean failed;

    private ReplayThread(ReplayJob job, ReplayRun run) {
        this.job = job;
        this.run = run;
        this.thread = Thread.ofPlatform()
                .name("replay-" + job.id())
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::go);
    }

    static ReplayThread start(ReplayJob job, ReplayRun run) {
        var started = new ReplayThread(job, run);
        started.thread.start();
        return started;
    }

    private void go() {
        log.atInfo()
                .setMessage("A replay runs here.")
                .addKeyValue("replay", job.id())
                .log();
        try {
            run.run();
        } catch (KafkaException e) {
            failed = true;
            say("A replay could not go on, trying again. " + e);
        } catch (RuntimeException | Error e) {
            failed = true;
            log.atError()
                    .setMessage("A replay ended unexpectedly, trying again.")
                    .addKeyValue("replay", job.id())
                    .setCause(e)
                    .log();
        }
    }

    private void say(String message) {
        log.atWarn().setMessage(message).addKeyValue("replay", job.id()).log();
    }

    ReplayJob job() {
        return job;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Whether it ended otherwise than it should; meaningful once it is not alive. */
    boolean hasFailed() {
        return failed;
    }

    /** Asks it to end at its next batch. */
    void stop() {
        run.stop();
    }

    /** Waits for that, not for ever: one that hangs is fenced when another goes on with the replay. */
    void await() throws InterruptedException {
        thread.join(TIME_TO_END_A_BATCH);
    }
}
