package newswire.events.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a topic of the tests' broker holds by now, in order within each partition.
 *
 * <p>A commit is answered a moment before its records can be seen: the broker writes the markers that end a transaction
 * afterwards. So readers of committed records wait for the transactions that are open when they come; what follows the
 * first record of one that nobody ends within {@link #PATIENCE} is left out.
 */
public final class TopicRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicRecords() {}

    /** All that a read_committed subscriber sees. */
    public static List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return records(topic, "read_committed", new ByteArrayDeserializer());
    }

    /** As {@link #committed}, keys and values as text. */
    public static List<ConsumerRecord<String, String>> committedTexts(String topic) {
        return records(topic, "read_committed", new StringDeserializer());
    }

    /** As {@link #committed}, and the records of aborted transactions with it. */
    public static List<ConsumerRecord<byte[], byte[]>> committedAndAborted(String topic) {
        return records(topic, "read_uncommitted", new ByteArrayDeserializer());
    }

    private static <T> List<ConsumerRecord<T, T>> records(String topic, String isolation, Deserializer<T> form) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "isolation.level", isolation);
        var consumer = new KafkaConsumer<>(settings, form, form);
        try {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var readable = consumer.endOffsets(partitions);
            var written = written(partitions);
            var records = new ArrayList<ConsumerRecord<T, T>>();
            long start = System.nanoTime();
            while (isBefore(readable, consumer)
                    || isBefore(written, consumer) && System.nanoTime() - start < PATIENCE.toNanos()) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        } finally {
            // Not after what it fetches ahead, for which the broker would wait.
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    /** The ends, with what open transactions have written. */
    private static Map<TopicPartition, Long> written(List<TopicPartition> partitions) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "isolation.level", "read_uncommitted");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    private static boolean isBefore(Map<TopicPartition, Long> ends, Consumer<?, ?> consumer) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
