package newswire.ingest.admin;

import newswire.events.Topics;
import newswire.ingest.assignment.FeedStateTopic;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/** How each feed fares, whichever instance polls it. Thread-safe. */
public final class FeedStatuses implements AutoCloseable {

    private final TopicTable<PollState> table;

    public FeedStatuses(KafkaClients clients) {
        this.table =
                new TopicTable<>(Topics.FEED_STATE, clients::readCommitted, FeedStatuses::pollState, (key, row) -> {});
    }

    private static @Nullable PollState pollState(String key, byte[] value) {
        return FeedStateTopic.isPoll(key) && FeedStateTopic.read(key, value) instanceof FeedStateTopic.Entry.Poll poll
                ? poll.state()
                : null;
    }

    /** Begins to follow the states. */
    public void start() {
        table.start();
    }

    /** How the feed fares; null when it was not polled yet. */
    @Nullable
    PollState of(String feedUrl) {
        var row = table.get(FeedStateTopic.pollKey(feedUrl));
        return row == null ? null : row.value();
    }

    @Override
    public void close() throws InterruptedException {
        table.close();
    }
}
