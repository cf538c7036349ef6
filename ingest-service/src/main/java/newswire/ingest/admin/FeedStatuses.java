package newswire.ingest.admin;

import newswire.events.Topics;
import newswire.ingest.assignment.FeedStateTopic;
import newswire.ingest.assignment.PackedPollState;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/** How each feed fares, whichever instance polls it. Thread-safe. */
public final class FeedStatuses implements AutoCloseable {

    private final FeedRegistry registry;
    private final TopicTable<PackedPollState> table;

    /** @param registry best loaded before this is started, so that both can share the feeds' URLs */
    public FeedStatuses(KafkaClients clients, FeedRegistry registry) {
        this.registry = registry;
        this.table = new TopicTable<>(
                Topics.FEED_STATE,
                clients::readCommitted,
                FeedStatuses::pollState,
                (key, state) -> rowKey(key),
                (key, row) -> {});
    }

    private static @Nullable PackedPollState pollState(String key, byte[] value) {
        return FeedStateTopic.isPoll(key)
                        && FeedStateTopic.read(key, value) instanceof FeedStateTopic.Entry.Poll poll
                ? poll.state()
                : null;
    }

    private String rowKey(String key) {
        if (!FeedStateTopic.isPoll(key)) {
            return key;
        }
        var url = FeedStateTopic.feedOfPoll(key);
        var subscribed = registry.get(url);
        return subscribed == null ? url : subscribed.value().url();
    }

    /** Begins to follow the states. */
    public void start() {
        table.start();
    }

    /** How the feed fares; null when it was not polled yet. */
    @Nullable
    PollState of(String feedUrl) {
        var row = table.get(feedUrl);
        return row == null ? null : row.value().unpack(feedUrl);
    }

    @Override
    public void close() throws InterruptedException {
        table.close();
    }
}
