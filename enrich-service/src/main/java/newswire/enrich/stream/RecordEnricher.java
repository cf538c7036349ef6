package newswire.enrich.stream;

import java.util.function.Function;
import newswire.enrich.stream.Outcome.DeadLettered;
import newswire.enrich.stream.Outcome.Enriched;
import newswire.enrich.stream.Outcome.Withdrawn;
import newswire.events.EnrichedArticle;
import newswire.events.RawArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Enriches one record. Whatever is wrong with the record itself ends as a dead letter; only an {@link Error} other than
 * a stack that ran over, which says nothing about the record, gets out.
 */
final class RecordEnricher {

    private final RawArticleReader reader = new RawArticleReader();
    private final Function<RawArticle, EnrichedArticle> enricher;
    private final EnrichedRecords enriched;
    private final DeadLetters deadLetters;

    RecordEnricher(Function<RawArticle, EnrichedArticle> enricher, EnrichedRecords enriched, DeadLetters deadLetters) {
        this.enricher = enricher;
        this.enriched = enriched;
        this.deadLetters = deadLetters;
    }

    Outcome enrich(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? withdraw(record) : tryToEnrich(record);
        } catch (Rejection rejection) {
            return reject(record, rejection);
        } catch (RuntimeException | StackOverflowError bug) {
            return reject(record, Rejection.ofBug(bug));
        }
    }

    private Outcome tryToEnrich(ConsumerRecord<byte[], byte[]> record) {
        var raw = reader.read(record.headers(), record.value());
        var article = enricher.apply(raw);
        return new Enriched(enriched.of(article, record.headers()));
    }

    private Outcome withdraw(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new Rejection(DeadLetterReason.MISSING_KEY, "The record has neither key nor value.");
        }
        return new Withdrawn(enriched.withdrawal(record));
    }

    private Outcome reject(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
        var origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new DeadLettered(deadLetters.of(record, rejection), origin, rejection);
    }
}
