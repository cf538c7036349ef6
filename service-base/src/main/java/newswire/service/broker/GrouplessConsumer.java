package newswire.service.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads partitions that it is told, outside every consumer group. */
public final class GrouplessConsumer extends KafkaConsumer<byte[], byte[]> {

    /** @param settings of a consumer; those of groups are left out */
    public GrouplessConsumer(Map<String, Object> settings) {
        super(groupless(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Reads committed records alone, each partition from its beginning where it is not told from where. */
    public static GrouplessConsumer ofCommitted(Map<String, Object> settings) {
        var committed = new HashMap<>(settings);
        committed.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        committed.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new GrouplessConsumer(committed);
    }

    private static Map<String, Object> groupless(Map<String, Object> settings) {
        var own = new HashMap<>(settings);
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
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
