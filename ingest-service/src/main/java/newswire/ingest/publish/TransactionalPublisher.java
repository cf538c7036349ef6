package newswire.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.assignment.Ownership;
import newswire.ingest.kafka.KafkaClients;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits publications, those that are waiting together in one transaction. Each transaction carries the generation of
 * the consumer group in which this instance owns its shares; the broker refuses it once the group has moved on.
 *
 * <p>Thread-safe; one thread of its own commits, callers wait.
 */
public final class TransactionalPublisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TransactionalPublisher.class);
    private static final int MOST_TOGETHER = 500;
    private static final long MOST_BYTES_TOGETHER = 32L << 20;
    private static final Duration GATHERING = Duration.ofMillis(10);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
    private static final String STOPPED = "the publisher has stopped";

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

    /** Told what has become of a publication, once, by the thread that commits: must not block. */
    public interface Decision {

        /** @param refusal null once it is committed and its share remembers it */
        void decided(@Nullable NotPublishedException refusal);
    }

    /** A publication, and who is to be told what becomes of it. */
    private record Waiting(Publication publication, Decision decision) {

        void accept() {
            publication.share().remember(publication.feedUrl(), publication.after());
            tell(null);
        }

        void refuse(String why) {
            tell(new NotPublishedException(why));
        }

        private void tell(@Nullable NotPublishedException refusal) {
            try {
                decision.decided(refusal);
            } catch (RuntimeException e) {
                log.error("what follows a publication of {} has failed", publication.feedUrl(), e);
            }
        }
    }

    /** Lets a thread wait for a decision. */
    private static final class Wait implements Decision {

        private final CountDownLatch decided = new CountDownLatch(1);
        private volatile @Nullable NotPublishedException refusal;

        @Override
        public void decided(@Nullable NotPublishedException why) {
            refusal = why;
            decided.countDown();
        }

        void end() throws InterruptedException, NotPublishedException {
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
     * @throws RecordRefusedException when the broker will never take it
     */
    public void publish(Publication publication) throws NotPublishedException, InterruptedException {
        var wait = new Wait();
        publish(publication, wait);
        wait.end();
    }

    /** The same for callers that need not wait: the decision is theirs to go on from. */
    public void publish(Publication publication, Decision decision) {
        var waiting = new Waiting(publication, decision);
        queue.add(waiting);
        if (!thread.isAlive() && queue.remove(waiting)) {
            waiting.refuse(STOPPED);
        }
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
            refuseAll();
        }
    }

    private void refuseAll() {
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            left.refuse(STOPPED);
        }
    }

    /** Those that wait with the first one, or come at once: a transaction costs much the same with one or with many. */
    private List<Waiting> together(Waiting first) throws InterruptedException {
        if (!closed && queue.size() < MOST_TOGETHER) {
            TimeUnit.MILLISECONDS.sleep(GATHERING.toMillis());
        }
        var batch = new ArrayList<Waiting>();
        batch.add(first);
        fill(
                batch,
                queue,
                MOST_TOGETHER,
                MOST_BYTES_TOGETHER,
                waiting -> waiting.publication().bytes());
        return batch;
    }

    /** Moves from the queue, in its order, what a batch has room for. */
    static <T> void fill(List<T> batch, Queue<T> queue, int most, long mostBytes, ToLongFunction<T> bytes) {
        var sum = batch.stream().mapToLong(bytes).sum();
        for (var next = queue.peek(); next != null && batch.size() < most; next = queue.peek()) {
            sum += bytes.applyAsLong(next);
            if (sum > mostBytes) {
                return;
            }
            batch.add(queue.remove());
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
            switch (transactions.commit(publications(open), ownership)) {
                case COMMITTED -> {
                    open.forEach(Waiting::accept);
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
            if (open.size() > 1 && !closed) { // which may have been too much for the time that a transaction has
                commit(open.subList(0, open.size() / 2));
                open = open.subList(open.size() / 2, open.size());
            }
            if (closed) { // perhaps during the first half
                open.forEach(waiting -> waiting.refuse("the service is shutting down"));
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
            var why = "the broker refuses a record of it: " + transactions.refusal();
            batch.getFirst().tell(new RecordRefusedException(why));
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
                waiting.refuse("partition " + waiting.publication().share().partition() + " was given up");
            }
        }
        return owned;
    }

    private void pause() throws InterruptedException {
        assignment.awaitChange(assignment.ownership(), RETRY_PAUSE);
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
