package newswire.enrich.deadletter;

import java.util.function.Predicate;
import newswire.enrich.record.PartitionReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Goes through the dead-letter topic, partition by partition and each from its beginning. */
final class LetterWalk {

    private final PartitionReader reader;
    private final String topic;

    LetterWalk(PartitionReader reader, String topic) {
        this.reader = reader;
        this.topic = topic;
    }

    /**
     * Hands on letters until {@code goOn} says that it is enough, or {@code most} were handed on.
     *
     * @param from the first letter, null for the first that there is
     * @return where to go on, null when there is no more
     */
    @Nullable
    LetterId walk(@Nullable LetterId from, long most, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
        var place = new Place(most);
        for (var partition : reader.partitions(topic)) {
            if (from != null && partition.partition() < from.partition()) {
                continue;
            }
            long start = from != null && partition.partition() == from.partition() ? from.offset() : 0;
            long end = reader.end(partition);
            if (place.full) {
                // Whether there is anything here is for the next walk to find out.
                return new LetterId(partition.partition(), 0);
            }
            reader.read(partition, start, end, record -> {
                place.last = record.offset();
                place.left--;
                place.full = !goOn.test(record) || place.left <= 0;
                return !place.full;
            });
            if (place.full && place.last + 1 < end) {
                return new LetterId(partition.partition(), place.last + 1);
            }
        }
        return null;
    }

    private static final class Place {

        private long left;
        private long last;
        private boolean full;

        Place(long most) {
            left = most;
        }
    }
}
