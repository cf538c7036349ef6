package newswire.enrich.replay.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import newswire.enrich.replay.kafka.ReplayClients;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All replays, as the topic of replays has them: the same on every instance, which may each add some and wish for things.
 * Reads committed records only, on a thread of its own. Thread-safe.
 */
public final class ReplayJobs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReplayJobs.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    /** Longer than the broker may take to end a transaction of a runner that was killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReplayClients clients;
    private final String topic;
    private final Entries entries = new Entries();
    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
    private final Object moved = new Object();
    private final Thread thread;
    private volatile @Nullable JobRecords records;
    private volatile @Nullable Consumer<byte[], byte[]> active;
    private volatile boolean closed;

    /** @param topic of replays, which must exist when this is started */
    public ReplayJobs(ReplayClients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
        this.thread = Thread.ofPlatform().name("replays").daemon().unstarted(this::run);
    }

    /** Begins to follow the topic. */
    public void start() {
        thread.start();
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
        var known = records;
        if (known == null) {
            throw new KafkaException("the topic of replays was not seen yet; is the broker there?");
        }
        return known;
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
        await(partition, clients.logEnd(new TopicPartition(topic, partition)));
        return entries.get(job.id());
    }

    private void write(ProducerRecord<byte[], byte[]> record) {
        try (var producer = clients.producer()) {
            var written = producer.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            await(written.partition(), written.offset() + 1);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the topic of replays can't be written to: " + e, e);
        }
    }

    private void await(int partition, long end) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (moved) {
            while (positions.getOrDefault(partition, 0L) < end) {
                var left = deadline - System.nanoTime();
                if (left <= 0 || closed) {
                    throw new KafkaException("the topic of replays can't be read up to its end");
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(moved, left);
                } catch (InterruptedException e) {
                    throw new InterruptException(e);
                }
            }
        }
    }

    private void run() {
        while (!closed) {
            try (var consumer = clients.consumer()) {
                active = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                log.debug("asked to close");
            } catch (RuntimeException e) {
                log.warn("The topic of replays can't be read, trying again: {}", e.toString());
                pause();
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toSet());
        if (partitions.isEmpty()) { // made this moment, and not yet known to every part of the broker
            throw new KafkaException("the topic of replays is not there yet");
        }
        records = new JobRecords(topic, partitions.size());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!closed) {
            consumer.poll(POLL).forEach(entries::apply);
            synchronized (moved) {
                partitions.forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
                moved.notifyAll();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_PAUSE);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the following. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        var consumer = active;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread.isAlive()) { // it was never started where the broker never answered
            thread.join(Duration.ofSeconds(5));
        }
    }
}
