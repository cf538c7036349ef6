package newswire.enrich.record;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import newswire.service.broker.GrouplessConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads stretches of partitions, committed records only, outside every consumer group. Holds no more than the consumer
 * fetches at a time. For one thread at a time. Every method throws a {@link org.apache.kafka.common.KafkaException} when
 * the broker does not answer.
 */
public final class PartitionReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;

    /** @param settings of a consumer; those of groups are left out */
    public PartitionReader(Map<String, Object> settings, String clientId) {
        var own = new HashMap<>(settings);
        own.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, KafkaClients.HARDLY_ANY_WAIT);
        consumer = GrouplessConsumer.ofCommitted(own);
    }

    /** The partitions of a topic in their order; none when there is no such topic. */
    public List<TopicPartition> partitions(String topic) {
        var partitions = consumer.partitionsFor(topic, PATIENCE);
        return partitions == null
                ? List.of()
                : partitions.stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
                        .toList();
    }

    /** The first offset that is still there. Assigns the partition to the consumer, so not for within {@link #read}. */
    public long beginning(TopicPartition partition) {
        consumer.assign(List.of(partition)); // the client warns of what it learns of partitions that are not
        return offset(consumer.beginningOffsets(List.of(partition), PATIENCE), partition);
    }

    /**
     * The offset after the last record that is committed and has no open transaction before it. Assigns the partition to the
     * consumer, so not for within {@link #read}.
     */
    public long end(TopicPartition partition) {
        consumer.assign(List.of(partition));
        return offset(consumer.endOffsets(List.of(partition), PATIENCE), partition);
    }

    /**
     * Hands on the records from {@code from} to before {@code to}, until {@code goOn} says that it is enough, which must not
     * read with this reader itself.
     */
    public void read(TopicPartition partition, long from, long to, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
        long start = Math.max(from, beginning(partition));
        if (start >= to) {
            return;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, start);
        long position = start;
        var patience = new Patience(PATIENCE);
        while (position < to) {
            for (var record : consumer.poll(POLL).records(partition)) {
                if (record.offset() >= to || !goOn.test(record)) {
                    return;
                }
            }
            long reached = consumer.position(partition, PATIENCE);
            if (reached > position) {
                patience.moved();
            } else {
                patience.stood(partition);
            }
            position = reached;
        }
    }

    /** The record at an offset, null when it is not there or not any more. */
    public @Nullable ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        var found = new HashMap<Long, ConsumerRecord<byte[], byte[]>>();
        read(partition, offset, Math.min(offset + 1, end(partition)), record -> {
            found.put(record.offset(), record);
            return false;
        });
        return found.get(offset);
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
