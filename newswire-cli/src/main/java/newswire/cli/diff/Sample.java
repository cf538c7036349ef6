package newswire.cli.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** As many records as wanted, each of those offered with the same chance, and the same ones each time. */
final class Sample {

    private final int wanted;
    private final Random random = new Random(42);
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private long offered;

    Sample(int wanted) {
        this.wanted = wanted;
    }

    /** Algorithm R (Vitter 1985). */
    void offer(ConsumerRecord<byte[], byte[]> record) {
        offered++;
        if (records.size() < wanted) {
            records.add(record);
            return;
        }
        long place = random.nextLong(offered);
        if (place < wanted) {
            records.set((int) place, record);
        }
    }

    /** In the order of their topic. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return records.stream()
                .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                        .thenComparingLong(ConsumerRecord::offset))
                .toList();
    }

    /** How many records there were to choose from. */
    long offered() {
        return offered;
    }
}
