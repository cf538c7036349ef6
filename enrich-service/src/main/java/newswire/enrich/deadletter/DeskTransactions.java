package newswire.enrich.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of one request: a retry and the decision about its letter are in the same one. All instances share one
 * transactional id, so that who opens this ends what another left open, and keeps it from going on.
 */
final class DeskTransactions implements AutoCloseable {

    private static final int PATIENCE_MS = 20_000;
    private static final int MOST_RECORDS = 200;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final List<ProducerRecord<byte[], byte[]>> waiting = new ArrayList<>();
    private final Runnable afterCommit;
    private long bytes;

    /**
     * @param settings of a producer
     * @param afterCommit to be run when what was added is there for good
     */
    DeskTransactions(Map<String, Object> settings, String transactionalId, Runnable afterCommit) {
        this.afterCommit = afterCommit;
        var own = new HashMap<>(settings);
        own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        own.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        producer = new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Adds records that belong together. */
    void add(List<ProducerRecord<byte[], byte[]>> records) {
        waiting.addAll(records);
        for (var record : records) {
            bytes += record.value() == null ? 0 : record.value().length;
        }
        if (waiting.size() >= MOST_RECORDS || bytes >= MOST_BYTES) {
            commit();
        }
    }

    /** @throws BusyException when another request has taken over; what was not committed is void */
    void commit() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            producer.beginTransaction();
            waiting.forEach(producer::send);
            producer.commitTransaction();
        } catch (KafkaException e) {
            if (isFenced(e) || isFenced(e.getCause())) {
                throw new BusyException("Another instance has begun to decide about dead letters; ask again.");
            }
            throw e;
        }
        waiting.clear();
        bytes = 0;
        afterCommit.run();
    }

    /** The client wraps what went wrong before the call in another exception. */
    private static boolean isFenced(@Nullable Throwable failure) {
        return failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException;
    }

    /** Leaves nothing open: the broker ends what was not committed when the next request comes, or by its timeout. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
