package newswire.enrich.replay.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.job.PartitionProgress;
import newswire.enrich.replay.job.ReplayEntry;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.replay.job.ReplayProgress;
import newswire.enrich.replay.job.ReplayState;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a replay, which moves on only together with the events that it speaks of. For one thread.
 *
 * <p>Opening it fences whoever had it open, and ends their transaction; what is read after that is the last that they
 * committed, and nobody but this writes any more.
 */
final class Ledger implements AutoCloseable {

    private final ReplayJob job;
    private final ReplayJobs jobs;
    private final ReplayOutput output;
    private final String instance;
    private final Clock clock = Clock.systemUTC();
    private final long opened = System.nanoTime();
    private final Duration busyBefore;
    private ReplayProgress progress;

    private Ledger(ReplayJob job, ReplayJobs jobs, ReplayOutput output, String instance) {
        this.job = job;
        this.jobs = jobs;
        this.output = output;
        this.instance = instance;
        this.progress = jobs.asOfNow(job)
                .map(ReplayEntry::progress)
                .orElseGet(() -> ReplayProgress.beginning(job, instance, clock.instant()));
        this.busyBefore = progress.busy();
    }

    /** @throws KafkaException when the broker is away, or another one is opened at the same time */
    static Ledger open(ReplayJob job, ReplayJobs jobs, KafkaClients clients, String instance) {
        var output = ReplayOutput.open(clients.producer("newswire-replay-" + job.id()));
        try {
            return new Ledger(job, jobs, output, instance);
        } catch (RuntimeException e) {
            output.close();
            throw e;
        }
    }

    /** What is committed. */
    ReplayProgress progress() {
        return progress;
    }

    /** Says in what state the replay is, and why. */
    void become(ReplayState state, @Nullable String reason) {
        write(List.of(), progress.in(state, reason));
    }

    /** Sends a batch, unless the replay is for counting alone, and notes what it made of the records. */
    void commit(Batch batch, int partition, PartitionProgress reached) {
        var names = job.dryRun() ? Breakdown.sum(progress.breakdown(), batch.names()) : null;
        write(job.dryRun() ? List.of() : batch.messages(), progress.plus(batch.counts(), partition, reached, names));
    }

    private void write(List<ProducerRecord<byte[], byte[]>> messages, ReplayProgress next) {
        var busy = busyBefore.plusNanos(System.nanoTime() - opened);
        var signed = next.by(instance, clock.instant(), busy);
        output.commit(messages, jobs.records().of(job, signed));
        progress = signed;
    }

    @Override
    public void close() {
        output.close();
    }
}
