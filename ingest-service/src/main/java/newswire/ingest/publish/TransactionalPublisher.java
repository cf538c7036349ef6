package newswire.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import newswire.events.Topics;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.assignment.Ownership;
import newswire.ingest.kafka.KafkaClients;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits publications, those that are waiting together in one transaction. Each transaction carries the generation of
 * the consumer group in which this instance owns its shares; the broker refuses it once the group has moved on. The
 * records are flushed before the generation is shown, so that a successor, which reads to the end of the log, sees all
 * that might still be committed (see {@code StateLoader}).
 *
 * <p>Thread-safe; one thread of its own commits, callers wait.
 */
public final class TransactionalPublisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TransactionalPublisher.class);
    private static final int MOST_TOGETHER = 500;
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final Assignment assignment;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private @Nullable Producer<byte[], byte[]> producer;
    private volatile boolean closed;

    public TransactionalPublisher(KafkaClients clients, Assignment assignment) {
        this.clients = clients;
        this.assignment = assignment;
        this.thread = Thread.ofPlatform().name("publisher").daemon().unstarted(this::run);
    }

    private record Waiting(Publication publication, CompletableFuture<@Nullable Void> done) {}

    /** Begins to commit. */
    public void start() {
        thread.start();
    }

    /** Whether publications are still committed. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /**
     * Returns once the publication is committed and its share remembers it. Waits out a broker that is away.
     *
     * @throws NotPublishedException when the share is no longer this instance's; its successor decides anew
     */
    public void publish(Publication publication) throws NotPublishedException, InterruptedException {
        var waiting = new Waiting(publication, new CompletableFuture<>());
        queue.add(waiting);
        if (!thread.isAlive()) {
            throw new NotPublishedException("the publisher has stopped");
        }
        try {
            waiting.done().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotPublishedException refused
                    ? refused
                    : new NotPublishedException(e.toString());
        }
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<Waiting>();
                    batch.add(first);
                    queue.drainTo(batch, MOST_TOGETHER - 1);
                    commit(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            discardProducer();
            queue.forEach(waiting -> refuse(waiting, "the publisher has stopped"));
        }
    }

    private void commit(List<Waiting> batch) throws InterruptedException {
        var open = batch;
        while (true) {
            var ownership = assignment.ownership();
            open = stillOwned(open, ownership);
            if (open.isEmpty() || ownership == null) {
                return;
            }
            switch (attempt(open, ownership)) {
                case COMMITTED -> {
                    open.forEach(TransactionalPublisher::accept);
                    return;
                }
                case UNDECIDED -> {
                    open.forEach(
                            waiting -> assignment.reload(waiting.publication().share()));
                }
                case UNACCEPTABLE -> {
                    commitEachAlone(open);
                    return;
                }
                case REFUSED -> assignment.awaitChange(ownership, RETRY_PAUSE);
                case ABORTED -> pause();
            }
            if (closed) {
                open.forEach(waiting -> refuse(waiting, "the service is shutting down"));
                return;
            }
        }
    }

    /** One publication that the broker will never take must not hold up the others. */
    private void commitEachAlone(List<Waiting> batch) throws InterruptedException {
        if (batch.size() == 1) {
            refuse(batch.getFirst(), "the broker refuses a record of it, see the log");
            return;
        }
        for (var waiting : batch) {
            commit(List.of(waiting));
        }
    }

    private static List<Waiting> stillOwned(List<Waiting> batch, @Nullable Ownership ownership) {
        var owned = new ArrayList<Waiting>(batch.size());
        for (var waiting : batch) {
            if (ownership != null && ownership.includes(waiting.publication().share())) {
                owned.add(waiting);
            } else {
                refuse(waiting, "partition " + waiting.publication().share().partition() + " was given up");
            }
        }
        return owned;
    }

    private enum Attempt {
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

    private Attempt attempt(List<Waiting> batch, Ownership ownership) {
        Producer<byte[], byte[]> tx;
        try {
            tx = producer();
            tx.beginTransaction();
        } catch (KafkaException e) {
            log.warn("no transaction can be begun: {}", e.toString());
            discardProducer();
            return Attempt.ABORTED;
        }
        var unacceptable = new AtomicBoolean();
        try {
            for (var waiting : batch) {
                var publication = waiting.publication();
                for (var record : publication.records()) {
                    tx.send(record, (metadata, e) -> {
                        if (e instanceof RecordTooLargeException || e instanceof InvalidRecordException) {
                            unacceptable.set(true);
                        } else if (e == null && record == publication.entries()) {
                            publication.after().entriesStoredAt(metadata.offset());
                        }
                    });
                }
            }
            tx.flush();
            tx.sendOffsetsToTransaction(offsets(batch), ownership.generation());
        } catch (KafkaException e) {
            log.warn("a transaction of {} publications is aborted: {}", batch.size(), e.toString());
            var aborted = abort(tx);
            return unacceptable.get() ? Attempt.UNACCEPTABLE : aborted;
        }
        return end(tx);
    }

    private Attempt end(Producer<byte[], byte[]> tx) {
        while (true) {
            try {
                tx.commitTransaction();
                return Attempt.COMMITTED;
            } catch (TimeoutException e) {
                if (closed) {
                    discardProducer();
                    return Attempt.UNDECIDED;
                }
                log.warn("the broker has not yet confirmed a commit, asking again: {}", e.getMessage());
            } catch (KafkaException e) {
                log.warn("whether a transaction is committed can't be told: {}", e.toString());
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
    private static Map<TopicPartition, OffsetAndMetadata> offsets(List<Waiting> batch) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var waiting : batch) {
            var partition = waiting.publication().share().partition();
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
            discarded.close(Duration.ofSeconds(closed ? 5 : 0));
        }
    }

    private void pause() throws InterruptedException {
        assignment.awaitChange(assignment.ownership(), RETRY_PAUSE);
    }

    private static void accept(Waiting waiting) {
        var publication = waiting.publication();
        publication.share().remember(publication.feedUrl(), publication.after());
        waiting.done().complete(null);
    }

    private static void refuse(Waiting waiting, String why) {
        waiting.done().completeExceptionally(new NotPublishedException(why));
    }

    /** Commits what is waiting, then stops. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (thread.isAlive()) { // it never was when the broker was away from the start
            thread.join(Duration.ofSeconds(20));
        }
    }
}
