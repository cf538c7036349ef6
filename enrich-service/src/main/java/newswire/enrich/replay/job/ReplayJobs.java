package newswire.enrich.replay.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.TopicFollower;
import newswire.enrich.record.TopicFollower.Start;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * All replays, as the topic of replays has them: the same on every instance, which may each add some and wish for things.
 * Reads committed records only, on a thread of its own. Thread-safe.
 */
public final class ReplayJobs implements AutoCloseable {

    /** Longer than the broker may take to end a transaction of a runner that was killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is not written by then is not waited for: a broker that is away would hold the request up for ever. */
    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final String topic;
    private final Entries entries = new Entries();
    private final TopicFollower follower;

    /** @param topic of replays */
    public ReplayJobs(KafkaClients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
        this.follower = new TopicFollower(clients, topic, Start.BEGINNING, entries::apply);
    }

    /** Begins to follow the topic. */
    public void start() {
        follower.start();
    }

    /** All replays, the oldest first. */
    public List<ReplayEntry> all() {
        return entries.all();
    }

    /** The replay of that id. */
    public Optional<ReplayEntry> get(String id) {
        return entries.get(id);
    }

    /** What people wish of a replay. */
    public Wish wish(String id) {
        return entries.get(id).map(ReplayEntry::wish).orElse(Wish.CANCEL);
    }

    /**
     * How the records of the topic are written.
     *
     * @throws KafkaException when the topic was not seen yet, since the broker is away
     */
    public JobRecords records() {
        int partitions = follower.partitions();
        if (partitions == 0) {
            throw new KafkaException("the topic of replays was not seen yet; is the broker there?");
        }
        return new JobRecords(topic, partitions);
    }

    /**
     * Adds a replay.
     *
     * @throws KafkaException when the broker is away
     */
    public void add(ReplayJob job) {
        write(records().of(job));
    }

    /**
     * Wishes something of a replay; whoever runs it will see to it.
     *
     * @throws KafkaException when the broker is away
     */
    public void wish(ReplayJob job, Wish wish) {
        write(records().of(job, wish));
    }

    /**
     * Forgets a replay.
     *
     * @throws KafkaException when the broker is away
     */
    public void forget(ReplayJob job) {
        records().tombstones(job).forEach(this::write);
    }

    /**
     * The replay with everything that was written of it before the call.
     *
     * @throws KafkaException when that can't be told, as when the broker is away
     */
    public Optional<ReplayEntry> asOfNow(ReplayJob job) {
        var partition = records().partition(job);
        // The very end and not that of committed records: another replay's open transaction must not hide ours.
        follower.await(partition, clients.logEnd(new TopicPartition(topic, partition)), PATIENCE);
        return entries.get(job.id());
    }

    private void write(ProducerRecord<byte[], byte[]> record) {
        var producer = clients.producer();
        try {
            var written = producer.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            follower.await(written.partition(), written.offset() + 1, PATIENCE);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the topic of replays can't be written to: " + e, e);
        } finally {
            producer.close(TIME_TO_CLOSE);
        }
    }

    /** Whether an {@link Error} has ended the following. */
    public boolean hasFailed() {
        return follower.hasFailed();
    }

    /** Ends the following. */
    @Override
    public void close() throws InterruptedException {
        follower.close();
    }
}
