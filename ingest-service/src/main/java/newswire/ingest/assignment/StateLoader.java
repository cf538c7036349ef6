package newswire.ingest.assignment;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswire.events.Topics;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.Records;
import newswire.ingest.schedule.PollState;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition of the feeds' states whole.
 *
 * <p>Whole means: up to the end of the log as it is when the share is taken over, not merely up to the last decided
 * transaction. A previous owner flushes its records before it asks the broker whether its generation still stands, so
 * whatever it may still commit lies before that end; reading committed records up to it waits until each such
 * transaction is decided. Those that are left open are ended ({@link OpenTransactions}), or else end with their timeout.
 */
final class StateLoader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final PackedPollState NEVER_POLLED = PackedPollState.of(PollState.unknown(""));

    /** How long a previous owner that is alive may take to end its transactions itself. */
    private static final Duration LEFT_OPEN = Duration.ofMillis(1_500);

    private final KafkaClients clients;
    private final OpenTransactions transactions;

    StateLoader(KafkaClients clients) {
        this.clients = clients;
        this.transactions = new OpenTransactions(clients);
    }

    /**
     * What is remembered of each feed; stops early, with what it has, when the share is given up.
     *
     * @throws IllegalStateException when the last word on a feed can't be read: to pass over it would publish the feed's
     *     entries once more
     */
    Map<String, FeedMemory> load(Share share) throws InterruptedException, ExecutionException, TimeoutException {
        var partition = new TopicPartition(Topics.FEED_STATE, share.partition());
        var end = endOfLog(partition);
        var polls = new HashMap<String, PackedPollState>();
        var entries = new HashMap<String, StoredEntries>();
        var unreadable = new HashMap<String, String>();
        try (var consumer = clients.readCommitted()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var moved = System.nanoTime();
            while (share.isMine() && consumer.position(partition) < end) {
                var before = consumer.position(partition);
                var some = consumer.poll(POLL);
                if (consumer.position(partition) > before) {
                    moved = System.nanoTime();
                } else if (System.nanoTime() - moved > LEFT_OPEN.toNanos()) {
                    transactions.end(partition);
                    moved = System.nanoTime();
                }
                for (var record : some) {
                    var key = Records.text(record.key());
                    unreadable.remove(key);
                    switch (FeedStateTopic.read(key, record.value())) {
                        case null -> {}
                        case FeedStateTopic.Entry.Poll poll -> put(polls, poll.feedUrl(), poll.state());
                        case FeedStateTopic.Entry.Entries known ->
                            put(entries, known.feedUrl(), stored(share, record.offset(), known));
                        case FeedStateTopic.Entry.Unreadable state -> unreadable.put(key, state.why());
                    }
                }
            }
        }
        var memories = new HashMap<String, FeedMemory>();
        for (var url : union(polls.keySet(), entries.keySet())) {
            var poll = polls.getOrDefault(url, NEVER_POLLED);
            try {
                memories.put(url, FeedMemory.atRest(url, poll, entries.getOrDefault(url, StoredEntries.NONE)));
            } catch (IllegalArgumentException e) {
                unreadable.put(url, String.valueOf(e.getMessage()));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new IllegalStateException(
                    "the states of some feeds can't be read; has a later release written them? " + unreadable);
        }
        return memories;
    }

    /** Read to see that it can be, and let go again: there are too many to keep. */
    private static @Nullable StoredEntries stored(Share share, long offset, FeedStateTopic.Entry.Entries read) {
        return read.known() == null ? null : StoredEntries.at(offset, at -> share.read(at, read.feedUrl()));
    }

    private static <V> void put(Map<String, V> map, String key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        var union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }

    private long endOfLog(TopicPartition partition) throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = clients.admin()) {
            return admin.listOffsets(
                            Map.of(partition, OffsetSpec.latest()),
                            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .partitionResult(partition)
                    .get(30, TimeUnit.SECONDS)
                    .offset();
        }
    }
}
