package newswire.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import newswire.events.Topics;
import newswire.ingest.assignment.Ownership;
import newswire.ingest.kafka.KafkaClients;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka transactions, one at a time, each of which carries the generation of the consumer group. The records are flushed
 * before the generation is shown, so that a successor, which reads to the end of the log, sees all that might still be
 * committed (see {@code StateLoader}). For one thread.
 */
final class Transactions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);

    private final KafkaClients clients;
    private final BooleanSupplier closing;
    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable Exception refusal;

    /** @param closing whether the service is shutting down, and has no time to wait for a broker that is away */
    Transactions(KafkaClients clients, BooleanSupplier closing) {
        this.clients = clients;
        this.closing = closing;
    }

    enum Attempt {
        /** Committed. */
        COMMITTED,
        /** Not committed: the broker will not take one of the records, now or later. */
        UNACCEPTABLE,
        /** Not committed: the group has moved on. */
        REFUSED,
        /** Not committed: broker or network failed. */
        ABORTED,
        /** Committed or not: only the log can tell. */
        UNDECIDED
    }

    /** Writes the publications' records and commits them, once. */
    Attempt commit(List<Publication> batch, Ownership ownership) {
        Producer<byte[], byte[]> tx;
        try {
            tx = producer();
            tx.beginTransaction();
        } catch (KafkaException e) {
            log.warn("no transaction can be begun: {}", reason(e));
            discardProducer();
            return Attempt.ABORTED;
        }
        var unacceptable = new AtomicReference<@Nullable Exception>();
        Callback check = (metadata, e) -> {
            if (e instanceof RecordTooLargeException || e instanceof InvalidRecordException) {
                unacceptable.set(e);
            }
        };
        try {
            for (var publication : batch) {
                for (var record : publication.records()) {
                    tx.send(record, record == publication.entries() ? noting(publication, check) : check);
                }
            }
            tx.flush();
            tx.sendOffsetsToTransaction(offsets(batch), ownership.generation());
        } catch (KafkaException e) {
            var aborted = abort(tx);
            refusal = unacceptable.get();
            if (refusal != null) {
                return Attempt.UNACCEPTABLE;
            }
            log.warn("a transaction of {} publications is aborted: {}", batch.size(), reason(e));
            return aborted;
        }
        return end(tx);
    }

    /** With what to do where another producer has taken the place of this instance's: it may only have been away for too long. */
    private static String reason(KafkaException e) {
        return e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException
                ? e + " (where two instances run, give each its own newswire.ingest.kafka.instance-id)"
                : e.toString();
    }

    /** Why the last attempt that was {@link Attempt#UNACCEPTABLE} was so. */
    @Nullable
    Exception refusal() {
        return refusal;
    }

    private static Callback noting(Publication publication, Callback check) {
        return (metadata, e) -> {
            check.onCompletion(metadata, e);
            if (e == null) {
                publication.after().entriesStoredAt(metadata.offset());
            }
        };
    }

    private Attempt end(Producer<byte[], byte[]> tx) {
        while (true) {
            try {
                tx.commitTransaction();
                return Attempt.COMMITTED;
            } catch (TimeoutException e) {
                if (closing.getAsBoolean()) {
                    discardProducer();
                    return Attempt.UNDECIDED;
                }
                log.warn("the broker has not yet confirmed a commit, asking again: {}", e.getMessage());
            } catch (KafkaException e) {
                log.warn("whether a transaction is committed can't be told: {}", reason(e));
                discardProducer();
                return Attempt.UNDECIDED;
            }
        }
    }

    private Attempt abort(Producer<byte[], byte[]> tx) {
        try {
            tx.abortTransaction();
            return Attempt.REFUSED;
        } catch (KafkaException e) {
            log.debug("the broker will abort the transaction in its own time", e);
            discardProducer();
            return Attempt.ABORTED;
        }
    }

    /** The offsets are there to carry the generation; nobody reads by them. */
    private static Map<TopicPartition, OffsetAndMetadata> offsets(List<Publication> batch) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var publication : batch) {
            var partition = publication.share().partition();
            offsets.put(new TopicPartition(Topics.FEEDS, partition), new OffsetAndMetadata(0));
        }
        return offsets;
    }

    private Producer<byte[], byte[]> producer() {
        var known = producer;
        if (known != null) {
            return known;
        }
        var fresh = clients.transactional();
        try {
            fresh.initTransactions();
        } catch (KafkaException e) {
            fresh.close(Duration.ZERO);
            throw e;
        }
        producer = fresh;
        return fresh;
    }

    private void discardProducer() {
        var discarded = producer;
        producer = null;
        if (discarded != null) {
            discarded.close(Duration.ofSeconds(closing.getAsBoolean() ? 5 : 0));
        }
    }

    @Override
    public void close() {
        discardProducer();
    }
}
