package newswire.enrich.replay.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a replay's events and its progress go, in transactions that are as short as can be: while one is open,
 * subscribers of the target see nothing that others write behind its first record.
 */
final class ReplayOutput implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReplayOutput.class);

    private final Producer<byte[], byte[]> producer;

    private ReplayOutput(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Takes the transactional id over: whoever had it before is fenced, and its open transaction ended.
     *
     * @throws KafkaException when the broker is away
     */
    static ReplayOutput open(Producer<byte[], byte[]> producer) {
        try {
            producer.initTransactions();
            return new ReplayOutput(producer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Commits all of it or nothing.
     *
     * @throws KafkaException when that failed, or when nobody knows whether it did; only another one of this class with
     *     the same transactional id can go on then
     */
    void commit(List<ProducerRecord<byte[], byte[]>> messages, ProducerRecord<byte[], byte[]> progress) {
        producer.beginTransaction();
        try {
            messages.forEach(this::send);
            send(progress);
            producer.commitTransaction();
        } catch (RuntimeException e) {
            abort();
            throw e;
        }
    }

    /** A send that failed already, as each does in a topic that was deleted, is the last: each waits long for the topic. */
    private void send(ProducerRecord<byte[], byte[]> message) {
        var sent = producer.send(message);
        if (sent.state() == Future.State.FAILED) {
            throw sent.exceptionNow() instanceof KafkaException known ? known : new KafkaException(sent.exceptionNow());
        }
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (RuntimeException e) {
            // The failure before it is what counts, and whoever takes the id over ends the transaction.
            log.debug("The transaction could not be aborted", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
