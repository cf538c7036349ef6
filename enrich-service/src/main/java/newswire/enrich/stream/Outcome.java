package newswire.enrich.stream;

import org.apache.kafka.clients.producer.ProducerRecord;

/** What became of one raw record: each ends as exactly one of these, and each sends exactly one record. */
sealed interface Outcome {

    ProducerRecord<byte[], byte[]> message();

    /** An enriched article. */
    record Enriched(ProducerRecord<byte[], byte[]> message) implements Outcome {}

    /** A withdrawn article: the tombstone of the raw topic, passed on. */
    record Withdrawn(ProducerRecord<byte[], byte[]> message) implements Outcome {}

    /**
     * A record that could not be enriched.
     *
     * @param origin topic, partition and offset of the record
     */
    record DeadLettered(ProducerRecord<byte[], byte[]> message, String origin, Rejection rejection)
            implements Outcome {}
}
