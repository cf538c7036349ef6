package newswire.enrich.stream;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.deadletter.Retries;
import newswire.enrich.memory.SiteMemories;
import newswire.enrich.stream.Outcome.DeadLettered;
import newswire.enrich.stream.Outcome.Superseded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes raw articles, and dead letters on their way back, batch by batch. Events, dead letters and offsets of a batch are one Kafka transaction, which the
 * listener container begins before each call and commits after it; what is thrown here rolls all of it back.
 */
final class RawArticleListener implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(RawArticleListener.class);

    private final RecordEnricher enricher;
    private final StoryQuestions stories;
    private final Retries retries;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final SiteMemories sites;
    private final StreamMetrics metrics;
    private final WorkInProgress progress;

    RawArticleListener(
            RecordEnricher enricher,
            StoryQuestions stories,
            Retries retries,
            KafkaOperations<byte[], byte[]> kafka,
            SiteMemories sites,
            StreamMetrics metrics,
            WorkInProgress progress) {
        this.enricher = enricher;
        this.stories = stories;
        this.retries = retries;
        this.kafka = kafka;
        this.sites = sites;
        this.metrics = metrics;
        this.progress = progress;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
        progress.begin();
        forgetUnlessCommitted(batch);
        try {
            var superseded = retries.superseded(batch);
            var drafts = new ArrayList<Draft>(batch.size());
            for (var record : batch) {
                drafts.add(
                        superseded.contains(record)
                                ? new Draft.Made(new Superseded(List.of(retries.decisionOn(record))), null)
                                : metrics.timed(() -> enricher.draft(record)));
            }
            send(drafts);
        } finally {
            progress.end();
        }
    }

    /** Begins to send once all stories are known, so that the transaction is open at the broker for a moment only. */
    private void send(List<Draft> drafts) {
        var placements = stories.ask(drafts);
        var outcomes = new ArrayList<Outcome>(drafts.size());
        for (var draft : drafts) {
            var outcome = enricher.finish(draft, placements.get(draft));
            outcome.messages().forEach(kafka::send);
            draft.notes().forEach(kafka::send);
            outcomes.add(outcome);
        }
        whenCommitted(outcomes);
    }

    /** What was learnt of sites in a batch that is rolled back was never written. */
    private void forgetUnlessCommitted(List<ConsumerRecord<byte[], byte[]>> batch) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    sites.forget(batch.stream().map(ConsumerRecord::partition).toList());
                }
            }
        });
    }

    private void whenCommitted(List<Outcome> outcomes) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                metrics.count(outcomes);
                reportDeadLetters(outcomes);
            }
        });
    }

    /** One line a batch: the topic has the rest. */
    private static void reportDeadLetters(List<Outcome> outcomes) {
        var dead = outcomes.stream()
                .filter(DeadLettered.class::isInstance)
                .map(DeadLettered.class::cast)
                .toList();
        if (!dead.isEmpty()) {
            var first = dead.getFirst();
            log.atWarn()
                    .setMessage("Gave up on records, see the dead-letter topic; first: "
                            + first.rejection().sentence())
                    .addKeyValue("records", dead.size())
                    .addKeyValue("reason", first.rejection().reason().code())
                    .addKeyValue("origin", first.origin())
                    .setCause(first.rejection().bug())
                    .log();
        }
    }
}
