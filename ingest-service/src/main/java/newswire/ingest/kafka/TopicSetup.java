package newswire.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import newswire.events.TopicDefaults;
import newswire.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics that ingest needs and that are not there yet; leaves those that are there as they are. */
public final class TopicSetup {

    private final KafkaClients clients;
    private final KafkaSettings settings;
    private final Duration patience;

    public TopicSetup(KafkaClients clients, KafkaSettings settings) {
        this(clients, settings, Duration.ofSeconds(30));
    }

    /** @param patience with each answer; shorter than the client's own, which says less */
    TopicSetup(KafkaClients clients, KafkaSettings settings, Duration patience) {
        this.clients = clients;
        this.settings = settings;
        this.patience = patience;
    }

    /**
     * Makes sure of the topics.
     *
     * @throws IllegalStateException when the topics of the feeds differ in partitions, which can't be mended from here
     * @throws ExecutionException when the broker refuses
     * @throws TimeoutException when the broker is away
     */
    public void ensure() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = clients.admin()) {
            var existing = answer(admin.listTopics().names());
            for (var topic : topics()) {
                if (!existing.contains(topic.name())) {
                    try {
                        answer(admin.createTopics(List.of(topic)).all());
                    } catch (ExecutionException e) {
                        if (!(e.getCause() instanceof TopicExistsException)) {
                            throw e; // else another instance was faster
                        }
                    }
                }
            }
            var partitions = describe(
                            admin,
                            List.of(Topics.FEEDS, Topics.FEED_STATE, Topics.FEED_PUSHES, Topics.PUSH_SUBSCRIPTIONS))
                    .values()
                    .stream()
                    .map(topic -> topic.name() + " has " + topic.partitions().size())
                    .collect(Collectors.toSet());
            if (partitions.stream()
                            .map(line -> line.replaceAll(".* ", ""))
                            .distinct()
                            .count()
                    != 1) {
                throw new IllegalStateException("these topics need the same number of partitions, but " + partitions);
            }
        }
    }

    /** Brokers show a topic that was just made a moment later. */
    private Map<String, TopicDescription> describe(Admin admin, List<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return answer(admin.describeTopics(topics).allTopicNames());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private <T> T answer(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TimeoutException("no answer within " + patience.toMillis() + " ms"); // it came without a message
        }
    }

    private List<NewTopic> topics() {
        var compacted = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(TopicDefaults.MAX_MESSAGE_BYTES));
        var raw = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(settings.rawRetention().toMillis()),
                TopicConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(TopicDefaults.MAX_MESSAGE_BYTES));
        var events = new HashMap<>(raw);
        events.put(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(Duration.ofDays(TopicDefaults.FEED_EVENTS_RETENTION_DAYS)
                        .toMillis()));
        var pushes = new HashMap<>(raw);
        pushes.put(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(Duration.ofDays(TopicDefaults.FEED_PUSHES_RETENTION_DAYS)
                        .toMillis()));
        return List.of(
                topic(Topics.PUSH_SUBSCRIPTIONS, compacted),
                topic(Topics.FEED_PUSHES, pushes),
                topic(Topics.FEEDS, compacted),
                topic(Topics.FEED_STATE, compacted),
                topic(Topics.FEED_EVENTS, events),
                topic(Topics.RAW_ARTICLES, raw));
    }

    private NewTopic topic(String name, Map<String, String> config) {
        return new NewTopic(name, settings.partitions(), (short) settings.replicas()).configs(config);
    }
}
