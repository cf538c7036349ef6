package newswire.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads partitions that it is told, outside every consumer group. */
final class GrouplessConsumer extends KafkaConsumer<byte[], byte[]> {

    GrouplessConsumer(Map<String, Object> settings) {
        super(groupless(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> groupless(Map<String, Object> settings) {
        var own = new HashMap<>(settings);
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return own;
    }

    /** There is no group to take leave of, and nothing to wait for. */
    @Override
    public void close() {
        close(CloseOptions.timeout(Duration.ZERO));
    }
}
