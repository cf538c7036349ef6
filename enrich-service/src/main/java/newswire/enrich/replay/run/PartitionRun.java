package newswire.enrich.replay.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import newswire.enrich.record.RecordHeaders;
import newswire.enrich.replay.job.OffsetRange;
import newswire.enrich.replay.job.PartitionProgress;
import newswire.enrich.replay.job.ReplayJob;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A replay of one partition. An article's records are all in one partition, so that the order of its revisions is a
 * matter of one partition too.
 *
 * <p>To the live topic, which keeps the last record of each article, an old revision must not be sent after a new one. So
 * the latest of each article is looked up first and it alone is sent; and what came for the articles that were sent while
 * this went on is sent once more, until nothing came. {@code docs/replay.md} has the argument why that is enough.
 */
final class PartitionRun {

    private final ReplayJob job;
    private final OffsetRange range;
    private final RangeReader reader;
    private final LongSupplier logEnd;
    private final Remake remake;
    private final LatestRevisions latest;
    private final Judge judge;
    private final Sink sink;
    private final int most;
    private PartitionProgress progress;
    private Batch batch = new Batch();

    /** Sends a batch together with the progress that it makes. */
    interface Sink {

        /** @return false when it was not sent, since the replay is to stop */
        boolean commit(Batch batch, PartitionProgress reached);
    }

    /**
     * @param logEnd offset after the last record of the partition, committed or not
     * @param most records of a batch
     */
    PartitionRun(
            ReplayJob job,
            OffsetRange range,
            PartitionProgress progress,
            RangeReader reader,
            LongSupplier logEnd,
            Remake remake,
            LatestRevisions latest,
            Sink sink,
            int most) {
        this.job = job;
        this.range = range;
        this.progress = progress;
        this.reader = reader;
        this.logEnd = logEnd;
        this.remake = remake;
        this.latest = latest;
        this.judge = new Judge(job, remake, latest);
        this.sink = sink;
        this.most = most;
    }

    /** @return whether it came to its end, and not to a stop */
    boolean run() {
        if (progress.done()) {
            return true;
        }
        return job.live()
                ? scan() && copy() && (job.dryRun() || catchUp()) && commit(progress.finished())
                : copy() && commit(progress.finished());
    }

    private boolean scan() {
        long end = logEnd.getAsLong();
        progress = progress.scannedTo(end);
        return reader.read(range.from(), end, Integer.MAX_VALUE, (records, position) -> {
            records.forEach(this::look);
            return true;
        });
    }

    private void look(ConsumerRecord<byte[], byte[]> record) {
        if (isOwn(record)) {
            return;
        }
        latest.seen(record.key(), record.offset());
        // After a crash nobody knows exactly what was sent; to catch up with more than that does no harm.
        if (record.offset() < progress.position() && job.selection().meansArticle(record)) {
            latest.sent(record.key());
        }
    }

    private boolean copy() {
        return reader.read(progress.position(), range.to(), most, (records, position) -> {
            records.forEach(record -> judge.judge(record, batch));
            return commitAt(progress.atPosition(position), position == range.to());
        });
    }

    private boolean catchUp() {
        long from = Objects.requireNonNullElse(progress.caughtUp(), Objects.requireNonNull(progress.scanned()));
        List<byte[]> sent;
        do {
            sent = new ArrayList<>();
            long end = logEnd.getAsLong();
            if (!catchUp(from, end, sent)) {
                return false;
            }
            latest.forgetSent();
            sent.forEach(latest::sent);
            from = end;
        } while (!sent.isEmpty());
        return true;
    }

    private boolean catchUp(long from, long end, List<byte[]> sent) {
        return reader.read(from, end, most, (records, position) -> {
            for (var record : records) {
                if (latest.wasSent(record.key()) && !isOwn(record) && remake.of(record) instanceof Made.Event event) {
                    batch.catchUpWith(event);
                    sent.add(record.key());
                }
            }
            return commitAt(progress.caughtUpTo(position), position == end);
        });
    }

    private boolean isOwn(ConsumerRecord<byte[], byte[]> record) {
        return RecordHeaders.text(record.headers(), EventHeaders.REPLAY)
                .filter(job.id()::equals)
                .isPresent();
    }

    private boolean commitAt(PartitionProgress reached, boolean end) {
        return !end && !batch.isWorthATransaction() || commit(reached);
    }

    private boolean commit(PartitionProgress reached) {
        if (!sink.commit(batch, reached)) {
            return false;
        }
        progress = reached;
        batch = new Batch();
        return true;
    }
}
