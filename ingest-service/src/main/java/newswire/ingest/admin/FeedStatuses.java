package newswire.ingest.admin;

import newswire.events.Topics;
import newswire.ingest.assignment.FeedStateTopic;
import newswire.ingest.assignment.PackedPollState;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.poll.Polling;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * How each feed fares, whichever instance polls it: those that this one polls are at hand, of the others it follows what is
 * stored. Thread-safe.
 */
public final class FeedStatuses implements AutoCloseable {

    private final FeedRegistry registry;
    private final Polling polling;
    private final TopicTable<PackedPollState> others;

    /** @param registry best loaded before this is started, so that both can share the feeds' URLs */
    public FeedStatuses(KafkaClients clients, FeedRegistry registry, Polling polling) {
        this.registry = registry;
        this.polling = polling;
        this.others = new TopicTable<>(
                Topics.FEED_STATE,
                clients::followCommitted,
                FeedStatuses::pollState,
                (key, state) -> rowKey(key),
                (key, row) -> {},
                polling::partitions);
    }

    private static @Nullable PackedPollState pollState(String key, byte[] value) {
        return FeedStateTopic.isPoll(key) && FeedStateTopic.read(key, value) instanceof FeedStateTopic.Entry.Poll poll
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
        others.start();
    }

    /** How the feed fares; null when it was not polled yet. */
    @Nullable
    PollState of(String feedUrl) {
        var feed = registry.get(feedUrl);
        var share = feed == null ? null : polling.lastShare(feed.partition());
        if (share != null && share.isMine()) {
            return share.state(feedUrl);
        }
        var row = others.get(feedUrl);
        if (row != null) {
            return row.value().unpack(feedUrl);
        }
        return share == null ? null : share.state(feedUrl); // given up a moment ago, and not read yet
    }

    @Override
    public void close() throws InterruptedException {
        others.close();
    }
}
