package newswire.ingest.push;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import newswire.events.Topics;
import newswire.ingest.assignment.EntriesUnavailableException;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.Records;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.poll.Polling;
import newswire.ingest.poll.Pushed;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.RecordRefusedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through what hubs have sent for the feeds of this instance, whichever instance they called. A delivery counts as
 * done when what it held is committed; one that is not done when an instance ends is worked on again by the next owner,
 * which is harmless, since what is known already is not published again.
 */
final class Deliveries implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 5;
    private static final int MOST_AT_ONCE = 64;

    /** Of deliveries that are worked on or wait for others of their feed. */
    private static final int MOST_KILOBYTES = 128 * 1024;

    private final KafkaClients clients;
    private final Hubs hubs;
    private final Subscriptions subscriptions;
    private final Polling polling;
    private final PushMetrics metrics;
    private final Map<Integer, Progress> progress = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<@Nullable Void>> last = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(MOST_KILOBYTES);
    private final Semaphore work = new Semaphore(MOST_AT_ONCE);
    private final Thread thread;
    private volatile boolean anew;
    private volatile boolean closed;

    Deliveries(KafkaClients clients, Hubs hubs, Subscriptions subscriptions, Polling polling, PushMetrics metrics) {
        this.clients = clients;
        this.hubs = hubs;
        this.subscriptions = subscriptions;
        this.polling = polling;
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("deliveries").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (!closed) {
            try (var consumer = clients.positionKeeper("-pushes")) {
                progress.clear();
                while (!closed) {
                    follow(consumer);
                }
                commit(consumer);
            } catch (WakeupException e) {
                log.debug("asked to close");
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException e) {
                log.warn("reading what hubs have sent starts anew: {}", e.toString());
                pause();
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        var owned = polling.partitions().stream()
                .map(partition -> new TopicPartition(Topics.FEED_PUSHES, partition))
                .collect(Collectors.toSet());
        if (anew) {
            anew = false;
            progress.clear();
            consumer.unsubscribe();
        }
        if (!owned.equals(consumer.assignment())) {
            progress.keySet().retainAll(numbers(owned));
            consumer.assign(owned);
        }
        if (owned.isEmpty()) {
            Thread.sleep(POLL);
            return;
        }
        for (var record : consumer.poll(POLL)) {
            var reached = progress.computeIfAbsent(record.partition(), partition -> new Progress());
            var size = kilobytes(record);
            room.acquire(size);
            reached.began(record.offset());
            var feedUrl = Records.text(record.key());
            var done = new CompletableFuture<@Nullable Void>();
            var before = last.put(feedUrl, done);
            Thread.ofVirtual().name("delivery").start(() -> {
                try {
                    if (before != null) {
                        before.join(); // what was pushed first is published first
                    }
                    if (processInTurn(record)) {
                        reached.ended(record.offset());
                    }
                } finally {
                    done.complete(null);
                    last.remove(feedUrl, done);
                    room.release(size);
                }
            });
        }
        commit(consumer);
    }

    /** At least one, and never more than there is room for. */
    private static int kilobytes(ConsumerRecord<byte[], byte[]> record) {
        return Math.clamp(record.serializedValueSize() / 1024, 1, MOST_KILOBYTES);
    }

    private static Set<Integer> numbers(Set<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    private void commit(Consumer<byte[], byte[]> consumer) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        progress.forEach((partition, reached) -> {
            var done = reached.news();
            if (done != null) {
                offsets.put(new TopicPartition(Topics.FEED_PUSHES, partition), new OffsetAndMetadata(done));
            }
        });
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (committed, e) -> {
                if (e != null) {
                    log.debug("how far deliveries are done is told the broker with the next one", e);
                }
            });
        }
    }

    /** Those that wait for others of their feed hold no place, so that one feed does not hold all of them. */
    private boolean processInTurn(ConsumerRecord<byte[], byte[]> record) {
        work.acquireUninterruptibly();
        try {
            return process(record);
        } finally {
            work.release();
        }
    }

    /** Whether the delivery is done with; it is not when the partition has gone to another instance meanwhile. */
    private boolean process(ConsumerRecord<byte[], byte[]> record) {
        for (int tries = 1; !closed && polling.partitions().contains(record.partition()); tries++) {
            try {
                handle(record);
                return true;
            } catch (RecordRefusedException e) {
                leaveToThePoll(record, e); // which the broker takes at no other try either
                return true;
            } catch (NotPublishedException | EntriesUnavailableException e) {
                if (tries == MOST_TRIES) {
                    leaveToThePoll(record, e);
                    return true;
                }
                log.debug("a delivery is tried again", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (RuntimeException e) {
                leaveToThePoll(record, e);
                return true;
            }
        }
        anew = true; // should the partition come back, this delivery is worked on again
        return false;
    }

    /** What was pushed is in the feed, too. */
    private void leaveToThePoll(ConsumerRecord<byte[], byte[]> record, Exception e) {
        var feedUrl = Records.text(record.key());
        log.error("what was pushed of {} can't be published, the feed is polled instead", feedUrl, e);
        metrics.processed("failed");
        polling.pollSoon(record.partition(), feedUrl);
    }

    private void handle(ConsumerRecord<byte[], byte[]> record) throws InterruptedException, NotPublishedException {
        switch (Delivery.of(record)) {
            case null -> log.debug("a delivery of a kind that is not known");
            case Delivery.Verified verified -> hubs.verified(verified, record.partition());
            case Delivery.Denied denied -> hubs.denied(denied, record.partition());
            case Delivery.Content content -> publish(content, record.partition());
        }
    }

    private void publish(Delivery.Content content, int partition) throws InterruptedException, NotPublishedException {
        var row = subscriptions.of(content.url());
        var location = location(row == null ? content.url() : row.value().topic());
        var document = new FeedDocument(content.body(), content.contentType(), location);
        switch (polling.pushed(partition, content.url(), document)) {
            case Pushed.PUBLISHED -> {
                metrics.processed("published");
                hubs.pushed(content.url(), partition);
            }
            case Pushed.UNREADABLE -> {
                metrics.processed("unreadable");
                polling.pollSoon(partition, content.url());
            }
            case Pushed.NOT_WANTED -> metrics.processed("not-wanted");
        }
    }

    private static @Nullable URI location(String topic) {
        try {
            return URI.create(topic);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads no more, and waits a while for what is under way. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (thread.isAlive()) { // it never was when the broker was away from the start
            thread.join(Duration.ofSeconds(10));
        }
        room.tryAcquire(MOST_KILOBYTES, 5, TimeUnit.SECONDS);
    }
}
