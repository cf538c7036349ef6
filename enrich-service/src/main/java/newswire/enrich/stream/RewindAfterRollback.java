package newswire.enrich.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Goes back to where the group's committed offsets are, after a pause, and so tries the batch again for as long as it
 * takes.
 *
 * <p>The batch's own first offsets are not good enough: when the broker commits a transaction and its answer is lost, the
 * client sees a failure, and the batch would be published twice. The committed offsets know the truth; a read_committed
 * consumer is told them only once no transaction is pending on them.
 */
final class RewindAfterRollback implements AfterRollbackProcessor<Object, Object> {

    private static final Logger log = LoggerFactory.getLogger(RewindAfterRollback.class);

    private final Duration pause;
    private final StreamMetrics metrics;

    RewindAfterRollback(Duration pause, StreamMetrics metrics) {
        this.pause = pause;
        this.metrics = metrics;
    }

    @Override
    public void process(
            List<ConsumerRecord<Object, Object>> records,
            Consumer<Object, Object> consumer,
            MessageListenerContainer container,
            Exception exception,
            boolean recoverable,
            EOSMode eosMode) {
        metrics.countRollback();
        var starts = starts(records);
        rewind(consumer, starts);
        do {
            pause(container);
        } while (container.isRunning() && !skipWhatIsCommitted(consumer, starts));
    }

    private static Map<TopicPartition, Long> starts(List<ConsumerRecord<Object, Object>> records) {
        var starts = new HashMap<TopicPartition, Long>();
        records.forEach(record ->
                starts.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min));
        return starts;
    }

    /** A partition that the group has meanwhile given to another instance is that instance's affair. */
    private static void rewind(Consumer<?, ?> consumer, Map<TopicPartition, Long> positions) {
        positions.keySet().retainAll(consumer.assignment());
        positions.forEach(consumer::seek);
    }

    private static boolean skipWhatIsCommitted(Consumer<?, ?> consumer, Map<TopicPartition, Long> starts) {
        try {
            consumer.committed(starts.keySet()).forEach((partition, committed) -> {
                if (isBeyond(committed, starts.getOrDefault(partition, 0L))) {
                    consumer.seek(partition, committed);
                }
            });
            return true;
        } catch (KafkaException notKnownYet) {
            log.atWarn()
                    .setMessage("Cannot tell yet whether the batch was committed: " + notKnownYet)
                    .log();
            return false;
        }
    }

    private static boolean isBeyond(OffsetAndMetadata committed, long start) {
        return committed != null && committed.offset() > start;
    }

    private void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
