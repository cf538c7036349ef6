package newswire.enrich.stream;

import java.util.List;
import newswire.enrich.deadletter.Rejection;
import newswire.enrich.route.Route;
import newswire.events.EnrichedArticle;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What became of one raw record: each ends as exactly one of these. Its messages belong together, and so into one
 * transaction.
 */
public sealed interface Outcome {

    /** What to send: but for {@link Superseded}, first to the enriched or the dead-letter topic, then copies to further topics. Not empty. */
    List<ProducerRecord<byte[], byte[]>> messages();

    /**
     * An enriched article.
     *
     * @param routes that it takes, each with a message after the first
     */
    record Enriched(EnrichedArticle article, List<Route> routes, List<ProducerRecord<byte[], byte[]>> messages)
            implements Outcome {}

    /** An article that its publisher took back. */
    record Retracted(List<ProducerRecord<byte[], byte[]>> messages) implements Outcome {}

    /** A withdrawn article: the tombstone of the raw topic, passed on. */
    record Withdrawn(List<ProducerRecord<byte[], byte[]>> messages) implements Outcome {}

    /** A dead letter on its way back that a later record of its article has overtaken; the message says so. */
    record Superseded(List<ProducerRecord<byte[], byte[]>> messages) implements Outcome {}

    /**
     * A record that could not be enriched.
     *
     * @param origin topic, partition and offset of the record
     */
    record DeadLettered(List<ProducerRecord<byte[], byte[]>> messages, String origin, Rejection rejection)
            implements Outcome {}
}
