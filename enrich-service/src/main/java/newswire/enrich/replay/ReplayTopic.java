package newswire.enrich.replay;

import java.util.List;
import java.util.Map;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.record.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics that replays need. Existing ones stay as they are. */
final class ReplayTopic {

    /** Progress is written often and only the last of it counts; small segments are compacted soon. */
    private static final String SEGMENT_BYTES = Integer.toString(16 * 1024 * 1024);

    private ReplayTopic() {}

    /** The topic of replays themselves. */
    static NewTopic ofReplays(String name, TopicSettings settings) {
        return new NewTopic(name, settings.partitions(), settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, "compact", TopicConfig.SEGMENT_BYTES_CONFIG, SEGMENT_BYTES));
    }

    /** A topic to replay to: as the enriched one, but with every revision that it is given. */
    static NewTopic target(String name, TopicSettings settings) {
        return new NewTopic(name, settings.partitions(), settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        "delete",
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.enrichedRetention().toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Long.toString(settings.maxMessageSize().toBytes()),
                        TopicConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"));
    }

    /** @throws KafkaException when the broker is away or refuses */
    static void create(Admin admin, NewTopic topic) {
        try {
            KafkaClients.get(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException asWanted) {
            // an operator or another instance made it
        }
    }
}
