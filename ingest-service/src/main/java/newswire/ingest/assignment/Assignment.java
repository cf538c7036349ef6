package newswire.ingest.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import newswire.events.Topics;
import newswire.ingest.kafka.KafkaClients;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's part in the consumer group that shares the feeds out. A share that is taken over is restored from the
 * feeds' states first and handed to the {@link Listener} then; one that is lost is given up at once.
 *
 * <p>The group is there for its assignment alone: no record is read through it.
 */
public final class Assignment implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Assignment.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(2);

    /** How long polls that are under way may take to be published before their share goes to another instance. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final KafkaClients clients;
    private final StateLoader loader;
    private final EntriesReader reader;
    private final Listener listener;
    private final Lease lease;
    private final LeaseRenewal renewal;
    private final Map<Integer, Share> shares = new ConcurrentHashMap<>();
    private final Object changed = new Object();
    private final Thread thread;
    private volatile @Nullable Ownership ownership;
    private volatile boolean closed;

    public Assignment(KafkaClients clients, Listener listener, Clock clock) {
        this.clients = clients;
        this.loader = new StateLoader(clients);
        this.reader = new EntriesReader(clients);
        this.listener = listener;
        this.lease = new Lease(clients.sessionTimeout(), clock, System::nanoTime);
        this.renewal = new LeaseRenewal(lease);
        this.thread = Thread.ofPlatform().name("assignment").daemon().unstarted(this::run);
    }

    /** Told of shares that are ready to be worked on. */
    public interface Listener {

        /** The share is restored. Called on a thread of its own; the share may have been given up meanwhile. */
        void takenOver(Share share, Map<String, FeedMemory> memories);

        /** These shares go to another instance now: returns when nothing is under way for them, or the time is over. */
        void finish(Collection<Share> shares, Duration atMost) throws InterruptedException;
    }

    /** Joins the group. */
    public void start() {
        thread.start();
    }

    /** What is owned now; null before the instance has joined. */
    public @Nullable Ownership ownership() {
        return ownership;
    }

    /** Whether the instance is in the group, or on its way there. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** The share of a partition, or null when it is not this instance's. */
    public @Nullable Share share(int partition) {
        return shares.get(partition);
    }

    /** Waits until ownership is another than {@code before}, at most {@code timeout}. */
    public void awaitChange(@Nullable Ownership before, Duration timeout) throws InterruptedException {
        synchronized (changed) {
            if (ownership == before) {
                changed.wait(timeout.toMillis());
            }
        }
    }

    /**
     * Takes the share over anew, from what the broker holds: for when it can't be told whether a transaction has been
     * committed.
     */
    public void reload(Share share) {
        share.giveUp();
        var fresh = new Share(share.partition(), lease, reader, this::reload);
        if (shares.replace(share.partition(), share, fresh)) {
            log.warn("taking partition {} over anew", share.partition());
            var before = ownership;
            if (before != null) {
                own(before.generation());
            }
            restore(fresh);
        }
    }

    private void run() {
        while (!closed) {
            try (var consumer = clients.groupMember()) {
                consumer.subscribe(List.of(Topics.FEEDS), new Rebalances(consumer));
                while (!closed) {
                    consumer.poll(POLL);
                    own(consumer.groupMetadata());
                    shares.keySet().stream().findAny().ifPresent(partition -> renewal.renew(consumer, partition));
                }
                giveUp(List.copyOf(shares.keySet()));
            } catch (WakeupException e) {
                log.debug("asked to close");
            } catch (RuntimeException e) {
                lease.end();
                giveUp(List.copyOf(shares.keySet()));
                log.warn("joining the group anew: {}", e.toString());
                pause();
            }
        }
    }

    private void own(ConsumerGroupMetadata generation) {
        var next = new Ownership(generation, Map.copyOf(shares));
        synchronized (changed) {
            if (!next.equals(ownership)) {
                ownership = next;
                changed.notifyAll();
            }
        }
    }

    private void takeOver(int partition) {
        var share = new Share(partition, lease, reader, this::reload);
        shares.put(partition, share);
        restore(share);
    }

    private void restore(Share share) {
        Thread.ofVirtual().name("restore-" + share.partition()).start(() -> {
            while (share.isMine() && !closed) {
                try {
                    var memories = loader.load(share);
                    if (share.isMine()) {
                        listener.takenOver(share, memories);
                    }
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (Exception e) {
                    log.warn("restoring partition {} again: {}", share.partition(), e.toString());
                    pause();
                }
            }
        });
    }

    private void giveUp(Collection<Integer> partitions) {
        for (var partition : partitions) {
            var share = shares.remove(partition);
            if (share != null) {
                share.giveUp();
            }
        }
    }

    private void pause() {
        synchronized (changed) {
            try {
                changed.wait(RETRY_PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Leaves the group; others take over at once. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        synchronized (changed) {
            changed.notifyAll();
        }
        if (thread.isAlive()) { // it never was when the broker was away from the start
            thread.join(Duration.ofSeconds(10));
        }
        reader.close();
    }

    private final class Rebalances implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Rebalances(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            log.info("taking over {} of the feeds' partitions", partitions.size());
            partitions.forEach(partition -> takeOver(partition.partition()));
            own(consumer.groupMetadata());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            log.info("giving up {} of the feeds' partitions", partitions.size());
            var leaving = partitions.stream()
                    .map(partition -> shares.get(partition.partition()))
                    .filter(Objects::nonNull)
                    .toList();
            leaving.forEach(Share::end);
            own(consumer.groupMetadata());
            try {
                listener.finish(leaving, LAST_WORDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            giveUp(leaving.stream().map(Share::partition).toList());
            own(consumer.groupMetadata());
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            log.info("{} of the feeds' partitions are others' by now", partitions.size());
            lease.end();
            giveUp(partitions.stream().map(TopicPartition::partition).toList());
            own(consumer.groupMetadata());
        }
    }
}
