package newswire.enrich.replay.run;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.job.PartitionProgress;
import newswire.enrich.replay.job.ReplayCounts;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.replay.job.ReplayState;
import newswire.enrich.replay.job.Wish;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Runs a replay from where it is. Any number may be made for one replay, one after another or by mistake at once: the last
 * one fences the others, and goes on exactly where committed progress ends.
 */
public final class ReplayRun implements Runnable {

    private static final Duration NAP = Duration.ofMillis(100);

    private final ReplayJob job;
    private final ReplayJobs jobs;
    private final KafkaClients clients;
    private final Remake remake;
    private final Bounds bounds;
    private final Consumer<ReplayCounts> counter;
    private final RateLimit rate;
    private final BooleanSupplier stop;
    private volatile boolean stopped;

    /**
     * What a run may take.
     *
     * @param instance who runs it
     * @param batchSize records of a transaction
     * @param maxArticles looked through in one partition
     */
    public record Bounds(String instance, int batchSize, int maxArticles) {

        /** With a low rate less goes into a transaction, so that articles trickle and do not come in gushes. */
        int batchSize(double rate) {
            return (int) Math.clamp(rate / 4, 1, batchSize);
        }
    }

    /** @param counter told what became of records, once that is committed */
    public ReplayRun(
            ReplayJob job,
            ReplayJobs jobs,
            KafkaClients clients,
            Remake remake,
            Bounds bounds,
            Consumer<ReplayCounts> counter) {
        this.job = job;
        this.jobs = jobs;
        this.clients = clients;
        this.remake = remake;
        this.bounds = bounds;
        this.counter = counter;
        this.rate = new RateLimit(job.rate(), System::nanoTime);
        this.stop = () -> stopped || jobs.wish(job.id()) != Wish.RUN;
    }

    /** Asks it to end soon, wherever it is; another run will go on. Safe to call from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs until the end, a wish or {@link #stop()}.
     *
     * @throws KafkaException when it could not go on; another attempt may
     */
    @Override
    public void run() {
        try (remake;
                var ledger = open()) {
            run(ledger);
        } catch (ReplayFailure e) {
            fail(String.valueOf(e.getMessage()));
        } catch (KafkaException e) {
            fail(LastingFailure.reason(e).orElseThrow(() -> e));
        }
    }

    private Ledger open() {
        return Ledger.open(job, jobs, clients, bounds.instance());
    }

    private void fail(String reason) {
        try (var ledger = open()) {
            ledger.become(ReplayState.FAILED, reason);
        }
    }

    private void run(Ledger ledger) {
        if (ledger.progress().state().isFinal()) {
            return;
        }
        if (!stop.getAsBoolean()) {
            ledger.become(ReplayState.RUNNING, null);
            if (allPartitions(ledger)) {
                ledger.become(ReplayState.DONE, null);
                return;
            }
        }
        switch (jobs.wish(job.id())) {
            case PAUSE -> ledger.become(ReplayState.PAUSED, null);
            case CANCEL -> ledger.become(ReplayState.CANCELLED, null);
            case RUN -> {}
        }
    }

    private boolean allPartitions(Ledger ledger) {
        try (var consumer = clients.consumer(bounds.batchSize())) {
            return job.ranges().keySet().stream().allMatch(number -> {
                var source = new TopicPartition(job.topic(), number);
                return partition(number, new RangeReader(consumer, source, stop), ledger);
            });
        }
    }

    private boolean partition(int number, RangeReader reader, Ledger ledger) {
        var source = new TopicPartition(job.topic(), number);
        return new PartitionRun(
                        job,
                        Objects.requireNonNull(job.ranges().get(number)),
                        Objects.requireNonNull(ledger.progress().partitions().get(number)),
                        reader,
                        () -> clients.logEnd(source),
                        remake,
                        new LatestRevisions(bounds.maxArticles()),
                        (batch, reached) -> send(batch, number, reached, ledger),
                        bounds.batchSize(job.rate()))
                .run();
    }

    private boolean send(Batch batch, int partition, PartitionProgress reached, Ledger ledger) {
        if (!job.dryRun() && !await(rate.take((int) batch.counts().sent()))) {
            return false;
        }
        ledger.commit(batch, partition, reached);
        counter.accept(batch.counts());
        return true;
    }

    private boolean await(Duration wait) {
        var end = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            try {
                Thread.sleep(Duration.ofNanos(Math.min(left, NAP.toNanos())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
