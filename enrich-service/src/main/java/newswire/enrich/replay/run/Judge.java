package newswire.enrich.replay.run;

import newswire.enrich.replay.job.ReplayJob;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decides what becomes of each record of a range. */
final class Judge {

    private final ReplayJob job;
    private final Remake remake;
    private final LatestRevisions latest;

    /** @param latest to the live topic: where each article's latest record is; else unused */
    Judge(ReplayJob job, Remake remake, LatestRevisions latest) {
        this.job = job;
        this.remake = remake;
        this.latest = latest;
    }

    /** Puts into {@code batch} what becomes of {@code record}. */
    void judge(ConsumerRecord<byte[], byte[]> record, Batch batch) {
        if (!job.selection().meansArticle(record)) {
            batch.leaveOut(false);
        } else if (job.live() && latest.isSuperseded(record.key(), record.offset())) {
            batch.leaveOut(true);
        } else {
            switch (remake.of(record)) {
                case Made.Unusable letter -> batch.giveUp(letter);
                case Made.Event event -> judge(record, event, batch);
            }
        }
    }

    private void judge(ConsumerRecord<byte[], byte[]> record, Made.Event event, Batch batch) {
        if (!job.selection().meansEvent(event.event())) {
            batch.leaveOut(false);
            return;
        }
        batch.send(event);
        if (job.live()) {
            latest.sent(record.key());
        }
        if (job.dryRun()) {
            Breakdown.add(event.event().headers(), batch);
        }
    }
}
