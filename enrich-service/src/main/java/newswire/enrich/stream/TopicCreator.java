package newswire.enrich.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.memory.SiteMemories;
import newswire.enrich.route.Route;
import newswire.enrich.route.Routes;
import newswire.service.setting.RetentionTime;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Makes the topics of the stream where they do not exist. Existing ones are the operator's and stay as they are. */
final class TopicCreator {

    /** A dead letter is a raw record and its headers. */
    private static final int DEAD_LETTER_HEADERS_SIZE = 64 * 1024;

    /** Letters go segment by segment, and so some are there for longer than their retention. */
    private static final Duration DECISIONS_OUTLIVE_LETTERS = Duration.ofDays(30);

    private static final int DECISION_SIZE = 1024 * 1024;

    /** Of a batch of them; one has 3 KB. */
    private static final int PLACEMENT_SIZE = 2 * 1024 * 1024;

    /** A question that has not been answered within minutes is asked again. */
    private static final Duration QUESTIONS_WAIT = Duration.ofDays(1);

    private final TopicSettings settings;
    private final Routes routes;
    private final SiteMemories sites;

    TopicCreator(TopicSettings settings, Routes routes, SiteMemories sites) {
        this.settings = settings;
        this.routes = routes;
        this.sites = sites;
    }

    /** @throws KafkaException when the broker is not there or refuses */
    void create(Admin admin) {
        create(admin, topics());
        // A raw topic that was there before has as many partitions as its maker thought right.
        var raw =
                admin.describeTopics(List.of(settings.raw())).topicNameValues().get(settings.raw());
        var described = raw == null ? null : await(settings.raw(), raw);
        if (described != null) {
            int partitions = described.partitions().size();
            create(admin, List.of(retries(partitions), placements(partitions)));
            create(admin, sites.topics(partitions, settings.replicas()));
            sites.start();
        }
    }

    private static void create(Admin admin, List<NewTopic> topics) {
        admin.createTopics(topics).values().forEach(TopicCreator::await);
    }

    private static <T> @Nullable T await(String topic, KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Topic " + topic + " cannot be made: " + e.getCause(), e.getCause());
            }
            return null;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    List<NewTopic> topics() {
        return Stream.concat(own(), routes.all().stream().map(this::routed)).toList();
    }

    private Stream<NewTopic> own() {
        long max = settings.maxMessageSize().toBytes();
        return Stream.of(
                topic(settings.raw(), settings.partitions(), "delete", settings.rawRetention(), max),
                topic(settings.enriched(), settings.partitions(), "compact,delete", settings.enrichedRetention(), max),
                topic(
                        settings.deadLetters(),
                        settings.partitions(),
                        "delete",
                        settings.deadLetterRetention(),
                        max + DEAD_LETTER_HEADERS_SIZE),
                topic(
                        settings.decisions(),
                        1,
                        "compact,delete",
                        longer(settings.deadLetterRetention(), DECISIONS_OUTLIVE_LETTERS),
                        DECISION_SIZE),
                topic(settings.storyQuestions(), 1, "delete", QUESTIONS_WAIT, PLACEMENT_SIZE));
    }

    private static Duration longer(Duration retention, Duration by) {
        return retention.equals(RetentionTime.FOR_EVER) ? retention : retention.plus(by);
    }

    /** As many partitions as the raw topic, since a retry stands where its raw record does. */
    private NewTopic retries(int partitions) {
        return topic(
                settings.retries(),
                partitions,
                "delete",
                settings.deadLetterRetention(),
                settings.maxMessageSize().toBytes() + DEAD_LETTER_HEADERS_SIZE);
    }

    /** As many partitions as the raw topic and kept as long, since a replay of raw articles reads the two side by side. */
    private NewTopic placements(int partitions) {
        return topic(settings.storyPlacements(), partitions, "delete", settings.rawRetention(), PLACEMENT_SIZE);
    }

    private NewTopic routed(Route route) {
        return topic(
                route.topic(),
                Objects.requireNonNullElse(route.partitions(), settings.partitions()),
                "compact,delete",
                Objects.requireNonNullElse(route.retention(), settings.enrichedRetention()),
                settings.maxMessageSize().toBytes());
    }

    private NewTopic topic(String name, int partitions, String cleanup, Duration retention, long maxMessageBytes) {
        return new NewTopic(name, partitions, settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanup,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Long.toString(maxMessageBytes),
                        TopicConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"));
    }
}
