package newswire.enrich.record;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newswire.service.broker.GrouplessConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka clients that a part of the service has for itself, with the connection settings of the service. Thread-safe. */
public class KafkaClients {

    /**
     * How long the broker waits for an instance that was killed inside a transaction and that nobody takes over. Until then
     * readers of the target see nothing that comes after the transaction's first record.
     */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

    private static final int FETCH_BYTES = 2 * 1024 * 1024;

    /**
     * How long the broker holds back a fetch at the end of a partition, in milliseconds. It answers what a client asks one
     * after the other: a reader of what is there, who fetches ahead, would wait for that before each next question.
     */
    static final int HARDLY_ANY_WAIT = 10;

    private final Map<String, Object> consumerConfig;
    private final Map<String, Object> producerConfig;
    private final Admin admin;
    private final String clientId;

    /**
     * @param consumerConfig connection and security of consumers
     * @param producerConfig connection and security of producers, compression and sizes
     * @param clientId of all clients
     */
    public KafkaClients(
            Map<String, Object> consumerConfig, Map<String, Object> producerConfig, Admin admin, String clientId) {
        this.consumerConfig = new HashMap<>(consumerConfig);
        this.producerConfig = new HashMap<>(producerConfig);
        this.admin = admin;
        this.clientId = clientId;
    }

    /** Reads committed records that are there, without a group. */
    public Consumer<byte[], byte[]> consumer() {
        return GrouplessConsumer.ofCommitted(ofWhatIsThere());
    }

    /** As {@link #consumer()}, {@code records} at a time. */
    public Consumer<byte[], byte[]> consumer(int records) {
        var config = ofWhatIsThere();
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, records);
        // Small fetches: what is read ahead is memory. A larger record comes all the same.
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        return GrouplessConsumer.ofCommitted(config);
    }

    /** Reads stretches of partitions. */
    public PartitionReader reader() {
        return new PartitionReader(consumerConfig, clientId);
    }

    /** Reads committed records as they come, without a group. */
    Consumer<byte[], byte[]> follower() {
        var config = new HashMap<>(consumerConfig);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        return GrouplessConsumer.ofCommitted(config);
    }

    private Map<String, Object> ofWhatIsThere() {
        var config = new HashMap<>(consumerConfig);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, HARDLY_ANY_WAIT);
        return config;
    }

    /** A member of a group, which commits no offsets. */
    public Consumer<byte[], byte[]> member(String group, Duration sessionTimeout) {
        var config = new HashMap<>(consumerConfig);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) sessionTimeout.toMillis());
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) sessionTimeout.toMillis() / 4);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Writes single records. */
    public Producer<byte[], byte[]> producer() {
        var config = new HashMap<>(producerConfig);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return producer(config);
    }

    /** Writes transactions; not initialised yet. */
    public Producer<byte[], byte[]> producer(String transactionalId) {
        var config = new HashMap<>(producerConfig);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        // A transaction is written in one go; to wait for more of it would only hold it open.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return producer(config);
    }

    /**
     * Offset after the last record of a partition, committed or not.
     *
     * @throws KafkaException when the broker is away or there is no such partition
     */
    public long logEnd(TopicPartition partition) {
        return get(admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition))
                .offset();
    }

    /**
     * Offset that readers of committed records can get to, past which there may be an open transaction.
     *
     * @throws KafkaException when the broker is away or there is no such partition
     */
    public long committedEnd(TopicPartition partition) {
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return get(admin.listOffsets(Map.of(partition, OffsetSpec.latest()), options)
                        .partitionResult(partition))
                .offset();
    }

    /** For questions beyond records. */
    public Admin admin() {
        return admin;
    }

    /** @throws KafkaException for whatever reason there is no answer */
    public static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Producer<byte[], byte[]> producer(Map<String, Object> config) {
        config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
