package newswire.enrich.record;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records of partitions that it is told, outside every consumer group. */
final class GrouplessConsumer extends KafkaConsumer<byte[], byte[]> {

    /** @param settings of a consumer; those of groups are left out */
    GrouplessConsumer(Map<String, Object> settings) {
        super(groupless(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> groupless(Map<String, Object> settings) {
        var own = new HashMap<>(settings);
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return own;
    }

    /** There is no group to take leave of, and nothing to wait for. */
    @Override
    public void close() {
        close(CloseOptions.timeout(Duration.ZERO));
    }
}
