package newswire.benchmarks.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswire.events.Topics;
import newswire.ingest.assignment.FeedStateTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Polls whose outcome was committed, as the feeds' states tell: hours pass before the first is compacted away. */
final class CommittedPolls {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private CommittedPolls() {}

    /**
     * One of them.
     *
     * @param end when it ended
     * @param pageDue from when on a page is to be tried again, for which the feed is read without validators; null for none
     * @param ahead whether it may be read so for another reason: it shows what another feed has not published
     */
    record Poll(Instant end, @Nullable Instant pageDue, boolean ahead) {

        boolean isPageDue(Instant at) {
            return pageDue != null && !at.isBefore(pageDue);
        }
    }

    /** By the number of the feed. */
    static Map<Integer, Collection<Poll>> of(String bootstrapServers, List<String> urls) {
        var polls = new HashMap<Integer, Map<Instant, Poll>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.FEED_STATE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(PATIENCE).forEach(record -> note(record, urls, polls));
            }
        }
        var committed = new HashMap<Integer, Collection<Poll>>();
        polls.forEach((feed, ends) -> committed.put(feed, ends.values()));
        return committed;
    }

    private static void note(
            ConsumerRecord<String, byte[]> record, List<String> urls, Map<Integer, Map<Instant, Poll>> polls) {
        if (FeedStateTopic.read(record.key(), record.value()) instanceof FeedStateTopic.Entry.Poll poll
                && poll.state() != null) {
            var state = poll.state().unpack(poll.feedUrl());
            if (state.polledAt() != null) {
                polls.computeIfAbsent(urls.indexOf(poll.feedUrl()), feed -> new TreeMap<>())
                        .put(state.polledAt(), new Poll(state.polledAt(), state.pageRetryAt(), state.ahead()));
            }
        }
    }
}
