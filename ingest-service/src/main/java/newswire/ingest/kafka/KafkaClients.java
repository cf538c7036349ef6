package newswire.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import newswire.service.broker.GrouplessConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes Kafka clients of the few kinds that ingest needs. Connection and security come from {@code spring.kafka.*}, what
 * correctness hangs on is set here and can't be set otherwise.
 */
public final class KafkaClients {

    /** How the transactional ids of all ingest instances begin. */
    public static final String TRANSACTIONAL_IDS = "newswire-ingest-";

    /**
     * How long the broker holds back a fetch at the end of a partition, in milliseconds. It answers what a client asks one
     * after the other: a reader of what is there, who fetches ahead, would wait for that before each next question.
     */
    private static final int HARDLY_ANY_WAIT = 10;

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(1);

    private final Map<String, Object> adminConfig;
    private final Map<String, Object> consumerConfig;
    private final Map<String, Object> producerConfig;
    private final KafkaSettings settings;

    public KafkaClients(
            Map<String, Object> adminConfig,
            Map<String, Object> consumerConfig,
            Map<String, Object> producerConfig,
            KafkaSettings settings) {
        this.adminConfig = Map.copyOf(adminConfig);
        this.consumerConfig = Map.copyOf(consumerConfig);
        this.producerConfig = Map.copyOf(producerConfig);
        this.settings = settings;
    }

    /** For how long a member of the group that shares the feeds out may be silent before others get its part. */
    public Duration sessionTimeout() {
        return settings.sessionTimeout();
    }

    /**
     * For topics, and for questions about the cluster. Its {@code close} gives up what has no answer yet: Kafka's own waits
     * for it, up to twenty minutes where the broker is silent.
     */
    public Admin admin() {
        return new ForwardingAdmin(new HashMap<>(adminConfig)) {
            @Override
            public void close() {
                close(PATIENCE_AT_CLOSE);
            }
        };
    }

    /** Follows partitions that are assigned by hand, committed records only. */
    public Consumer<byte[], byte[]> followCommitted() {
        return GrouplessConsumer.ofCommitted(consumerConfig);
    }

    /** Reads what is there of partitions that are assigned by hand, committed records only. */
    public Consumer<byte[], byte[]> readCommitted() {
        var config = new HashMap<>(consumerConfig);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, HARDLY_ANY_WAIT);
        return GrouplessConsumer.ofCommitted(config);
    }

    /** Reads single records that are known to be committed, each by its offset. */
    public Consumer<byte[], byte[]> singleRecords() {
        var config = new HashMap<>(consumerConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, HARDLY_ANY_WAIT);
        return new GrouplessConsumer(config);
    }

    /**
     * Reads partitions that are assigned by hand, and keeps with the broker how far that has come; no group shares out
     * anything by it.
     *
     * @param suffix to the name of the group that shares the feeds out
     */
    public Consumer<byte[], byte[]> positionKeeper(String suffix) {
        var config = new HashMap<>(consumerConfig);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group() + suffix);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 32);
        return consumer(config);
    }

    /** A member of the group that shares the feeds out. */
    public Consumer<byte[], byte[]> groupMember() {
        var config = new HashMap<>(consumerConfig);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(settings.sessionTimeout()));
        config.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                millis(settings.sessionTimeout().dividedBy(4)));
        return consumer(config);
    }

    /** Publishes articles and states in transactions. */
    public Producer<byte[], byte[]> transactional() {
        var config = new HashMap<>(producerConfig);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_IDS + settings.instanceId());
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(settings.transactionTimeout()));
        return producer(config);
    }

    /** Writes single records, each acknowledged by all replicas. */
    public Producer<byte[], byte[]> plain() {
        return producer(new HashMap<>(producerConfig));
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<byte[], byte[]> producer(Map<String, Object> config) {
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                (int) settings.maxEventSize().toBytes() + 64 * 1024);
        config.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
