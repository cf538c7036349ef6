package newswire.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.assignment.Ownership;
import newswire.ingest.kafka.KafkaClients;
import org.jspecify.annotations.Nullable;

/**
 * Commits publications, those that are waiting together in one transaction. Each transaction carries the generation of
 * the consumer group in which this instance owns its shares; the broker refuses it once the group has moved on.
 *
 * <p>Thread-safe; one thread of its own commits, callers wait.
 */
public final class TransactionalPublisher implements AutoCloseable {

    private static final int MOST_TOGETHER = 500;
    private static final Duration GATHERING = Duration.ofMillis(10);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    private final Assignment assignment;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Transactions transactions;
    private final Thread thread;
    private volatile boolean closed;

    public TransactionalPublisher(KafkaClients clients, Assignment assignment) {
        this.assignment = assignment;
        this.transactions = new Transactions(clients, () -> closed);
        this.thread = Thread.ofPlatform().name("publisher").daemon().unstarted(this::run);
    }

    /** A publication, and the thread that waits until it is decided what becomes of it. */
    private static final class Waiting {

        private final Publication publication;
        private final CountDownLatch decided = new CountDownLatch(1);
        private volatile @Nullable NotPublishedException refusal;

        Waiting(Publication publication) {
            this.publication = publication;
        }

        Publication publication() {
            return publication;
        }

        void await() throws InterruptedException, NotPublishedException {
            decided.await();
            var why = refusal;
            if (why != null) {
                throw why;
            }
        }
    }

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
        var waiting = new Waiting(publication);
        queue.add(waiting);
        if (!thread.isAlive()) {
            throw new NotPublishedException("the publisher has stopped");
        }
        waiting.await();
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(together(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            transactions.close();
            queue.forEach(waiting -> refuse(waiting, "the publisher has stopped"));
        }
    }

    /** Those that wait with the first one, or come at once: a transaction costs much the same with one or with many. */
    private List<Waiting> together(Waiting first) throws InterruptedException {
        if (!closed && queue.size() < MOST_TOGETHER) {
            TimeUnit.MILLISECONDS.sleep(GATHERING.toMillis());
        }
        var batch = new ArrayList<Waiting>();
        batch.add(first);
        queue.drainTo(batch, MOST_TOGETHER - 1);
        return batch;
    }

    private void commit(List<Waiting> batch) throws InterruptedException {
        var open = batch;
        while (true) {
            var ownership = assignment.ownership();
            open = stillOwned(open, ownership);
            if (open.isEmpty() || ownership == null) {
                return;
            }
            switch (transactions.commit(publications(open), ownership)) {
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

    private static List<Publication> publications(List<Waiting> batch) {
        return batch.stream().map(Waiting::publication).toList();
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

    private void pause() throws InterruptedException {
        assignment.awaitChange(assignment.ownership(), RETRY_PAUSE);
    }

    private static void accept(Waiting waiting) {
        var publication = waiting.publication();
        publication.share().remember(publication.feedUrl(), publication.after());
        waiting.decided.countDown();
    }

    private static void refuse(Waiting waiting, String why) {
        waiting.refusal = new NotPublishedException(why);
        waiting.decided.countDown();
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
