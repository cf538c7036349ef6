package newswire.ingest.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes single records and waits until the broker has stored them. Opens its producer with the first. Thread-safe. */
public final class RecordWriter implements AutoCloseable {

    private final KafkaClients clients;
    private final Duration patience;
    private @Nullable Producer<byte[], byte[]> producer;

    /** @param patience how long it may take until a record is stored */
    public RecordWriter(KafkaClients clients, Duration patience) {
        this.clients = clients;
        this.patience = patience;
    }

    /**
     * Writes a record.
     *
     * @param what is written, for whoever is told that it was not
     * @throws KafkaException when the broker does not confirm it in time
     */
    public RecordMetadata write(ProducerRecord<byte[], byte[]> record, String what) throws InterruptedException {
        return stored(send(record), what);
    }

    /** Sends a record on its way. */
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return producer().send(record);
    }

    /** Where a record is stored that was sent; as {@link #write}. */
    public RecordMetadata stored(Future<RecordMetadata> sent, String what) throws InterruptedException {
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker has not confirmed " + what, e);
        }
    }

    /** How many partitions a topic has. */
    public int partitions(String topic) {
        return producer().partitionsFor(topic).size();
    }

    private synchronized Producer<byte[], byte[]> producer() {
        var known = producer;
        if (known == null) {
            known = clients.plain();
            producer = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
