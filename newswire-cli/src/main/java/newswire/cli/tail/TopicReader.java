package newswire.cli.tail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newswire.cli.console.Failure;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all partitions of a topic, without a consumer group: it leaves no trace, and others are not disturbed. */
final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String servers;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @throws Failure when the addresses can't be resolved */
    TopicReader(String servers) {
        this.servers = servers;
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis());
        try {
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw new Failure(
                    "'" + servers + "' is no address of a Kafka broker (" + Failure.reason(e)
                            + "); write --bootstrap-servers host:port",
                    e);
        }
    }

    /**
     * Gives every committed record from {@code start} on to {@code reader}, in order within each partition, and waits for
     * more until it answers {@code false}, or {@code stop} says so, which is asked twice a second.
     *
     * @throws Failure when no broker answers or the topic does not exist
     */
    void read(
            String topic, StartPosition start, Predicate<ConsumerRecord<byte[], byte[]>> reader, BooleanSupplier stop) {
        try {
            var partitions = partitions(topic);
            consumer.assign(partitions);
            var isBefore = start.seek(consumer, partitions);
            while (!stop.getAsBoolean()) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    if (!isBefore.test(record) && !reader.test(record)) {
                        return;
                    }
                }
            }
        } catch (TimeoutException e) {
            throw new Failure(
                    "no Kafka broker answers at " + servers
                            + "; start one with 'newswire up', or name yours with --bootstrap-servers",
                    e);
        }
    }

    private List<TopicPartition> partitions(String topic) {
        try {
            var partitions = consumer.partitionsFor(topic);
            if (!partitions.isEmpty()) {
                return partitions.stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
            }
        } catch (InvalidTopicException e) {
            throw new Failure("'" + topic + "' can't be the name of a topic", e);
        }
        var existing = consumer.listTopics().keySet().stream()
                .filter(name -> !name.startsWith("__"))
                .sorted()
                .collect(Collectors.joining(", "));
        throw new Failure("there is no topic '" + topic + "' at " + servers + "; "
                + (existing.isEmpty() ? "there is none at all yet" : "there are " + existing));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
