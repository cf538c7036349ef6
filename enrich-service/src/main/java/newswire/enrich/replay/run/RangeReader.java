package newswire.enrich.replay.run;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import newswire.enrich.record.Patience;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads ranges of a partition, in order. For one thread. */
public final class RangeReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final BooleanSupplier stop;
    private final Duration patience;

    /** Waits as long as it takes. */
    RangeReader(Consumer<byte[], byte[]> consumer, TopicPartition partition, BooleanSupplier stop) {
        this(consumer, partition, stop, FOR_EVER);
    }

    /**
     * @param stop asked several times a second whether to end early
     * @param patience with a broker that gives none of the records
     */
    public RangeReader(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, BooleanSupplier stop, Duration patience) {
        this.patience = patience;
        this.consumer = consumer;
        this.partition = partition;
        this.stop = stop;
        consumer.assign(List.of(partition));
    }

    /** What to do with the records of a range, some at a time. */
    public interface Step {

        /**
         * @param records none only at the end of the range
         * @param position the offset to go on from after them
         * @return whether to go on
         */
        boolean take(List<ConsumerRecord<byte[], byte[]>> records, long position);
    }

    /**
     * Gives {@code step} the committed records from offset {@code from} up to before {@code to}, at most {@code most} at a
     * time, until the end of the range was given. Waits for transactions that are still open; what the broker has deleted
     * meanwhile is left out.
     *
     * @return whether the end was reached
     * @throws org.apache.kafka.common.errors.TimeoutException when nothing came for too long
     */
    public boolean read(long from, long to, int most, Step step) {
        if (from >= to) {
            return true;
        }
        consumer.seek(partition, from);
        var waiting = new Patience(patience);
        var before = from;
        while (!stop.getAsBoolean()) {
            var records = before(to, consumer.poll(POLL).records(partition));
            var position = Math.min(to, consumer.position(partition));
            if (!give(records, position, most, step)) {
                return false;
            }
            if (position >= to) {
                return !records.isEmpty() || step.take(records, position);
            }
            if (position > before) {
                waiting.moved();
            } else {
                waiting.stood(partition);
            }
            before = position;
        }
        return false;
    }

    private boolean give(List<ConsumerRecord<byte[], byte[]>> records, long position, int most, Step step) {
        for (int start = 0; start < records.size(); start += most) {
            int end = Math.min(records.size(), start + most);
            boolean last = end == records.size();
            if (!step.take(
                    records.subList(start, end),
                    last ? position : records.get(end).offset())) {
                return false;
            }
            if (!last && stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private static List<ConsumerRecord<byte[], byte[]>> before(long to, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.isEmpty() || records.getLast().offset() < to
                ? records
                : records.stream().filter(record -> record.offset() < to).toList();
    }
}
