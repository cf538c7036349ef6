package newswire.enrich.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.deadletter.Decision.Kind;
import newswire.enrich.deadletter.DeskReport.Refusal;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Takes down what one request decides, and counts it when it is committed. */
final class DeskSession {

    private static final int MOST_REFUSALS = 100;

    private final String decisionTopic;
    private final DecisionMetrics metrics;
    private final List<Refusal> refused = new ArrayList<>();
    private final Map<Kind, Long> committed = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> waiting = new EnumMap<>(Kind.class);
    private @Nullable DeskTransactions transactions;
    private long refusals;

    DeskSession(String decisionTopic, DecisionMetrics metrics) {
        this.decisionTopic = decisionTopic;
        this.metrics = metrics;
    }

    void writeTo(DeskTransactions open) {
        transactions = open;
    }

    void refuse(LetterId letter, String because) {
        refusals++;
        if (refused.size() < MOST_REFUSALS) {
            refused.add(new Refusal(letter.toString(), because));
        }
    }

    /** @param following what follows of the decision, in the same transaction */
    void decide(DeadLetter letter, Decision decision, List<ProducerRecord<byte[], byte[]>> following) {
        if (transactions == null) {
            throw new IllegalStateException("There is nothing to write to yet.");
        }
        waiting.merge(decision.kind(), 1L, Long::sum);
        var records = new ArrayList<>(following);
        records.add(DecisionRecords.of(decisionTopic, letter.id(), decision));
        transactions.add(records);
    }

    /** To be called when all that was taken down until now is committed. */
    void committed() {
        waiting.forEach((kind, count) -> {
            committed.merge(kind, count, Long::sum);
            metrics.count(kind, count);
        });
        waiting.clear();
    }

    DeskReport report(Instant asOf, @Nullable LetterId next) {
        return new DeskReport(
                committed.getOrDefault(Kind.REDRIVEN, 0L) + committed.getOrDefault(Kind.DISCARDED, 0L),
                committed.getOrDefault(Kind.SUPERSEDED, 0L),
                List.copyOf(refused),
                refusals,
                asOf,
                next == null ? null : next.toString());
    }
}
