package newswire.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import newswire.ingest.assignment.FeedStateTopic;
import newswire.ingest.assignment.PackedPollState;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.KafkaSettings;
import newswire.ingest.kafka.TopicSetup;
import newswire.ingest.schedule.PollState;
import org.springframework.util.unit.DataSize;

/** Feeds that are subscribed to and were polled before, as ingest-service finds them on its topics when it starts. */
public final class StoredFeeds {

    private StoredFeeds() {}

    /** Stores the feeds in a broker. */
    public static void store(
            String bootstrapServers,
            List<Feed> feeds,
            Function<Feed, PollState> state,
            Function<Feed, KnownEntries> known)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
        var settings = new KafkaSettings(
                "fill",
                "fill",
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                6,
                1,
                Duration.ofDays(1),
                DataSize.ofMegabytes(12));
        var clients = new KafkaClients(config, config, config, settings);
        new TopicSetup(clients, settings).ensure();
        try (var registry = new FeedRegistry(clients, (url, row) -> {});
                var producer = clients.plain()) {
            registry.start();
            for (var feed : feeds) {
                int partition = registry.partition(feed.address());
                var poll = PackedPollState.of(state.apply(feed));
                producer.send(FeedStateTopic.poll(partition, feed.url(), poll));
                producer.send(FeedStateTopic.entries(partition, feed.url(), known.apply(feed)));
            }
            producer.flush();
            registry.putAll(feeds);
        }
    }
}
