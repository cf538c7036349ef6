package newswire.enrich.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newswire.enrich.record.TopicFollower.Reader;
import newswire.enrich.record.TopicFollower.Start;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicFollowerTests {

    private static final String TOPIC = "state";

    private final List<Integer> taken = new CopyOnWriteArrayList<>();

    @Test
    void followsPartitionsThatTheTopicGetsLater() throws InterruptedException {
        try (var follower = following(record -> taken.add(record.partition()))) {
            follower.await(1, 1, Duration.ofSeconds(10));

            assertThat(taken).containsExactly(1);
            assertThat(follower.partitions()).isEqualTo(2);
        }
    }

    @Test
    void saysThatAnErrorHasEndedIt() throws InterruptedException {
        var error = new NoClassDefFoundError("injected");
        try (var follower = following(record -> {
            throw error;
        })) {
            await().until(follower::hasFailed);
        }
    }

    /** The topic has one partition at first, and soon a second one with a record that is there already. */
    private static TopicFollower following(Reader reader) {
        var consumers = new AtomicInteger();
        var clients =
                new KafkaClients(
                        Map.of(),
                        Map.of(),
                        LateAdmin.of(() -> {
                            throw new AssertionError("nobody asks it");
                        }),
                        "test") {
                    @Override
                    Consumer<byte[], byte[]> follower() {
                        return consumers.incrementAndGet() == 1 ? beforeTheSecond() : withBoth();
                    }
                };
        var follower = new TopicFollower(clients, TOPIC, Start.END, reader);
        follower.start();
        return follower;
    }

    private static Consumer<byte[], byte[]> beforeTheSecond() {
        var kafka = consumer(1);
        kafka.schedulePollTask(() -> kafka.updatePartitions(TOPIC, partitions(2)));
        return kafka;
    }

    private static Consumer<byte[], byte[]> withBoth() {
        var kafka = consumer(2);
        kafka.schedulePollTask(() -> kafka.addRecord(new ConsumerRecord<>(TOPIC, 1, 0, null, null)));
        return kafka;
    }

    private static MockConsumer<byte[], byte[]> consumer(int partitions) {
        var kafka = new MockConsumer<byte[], byte[]>("earliest");
        kafka.updatePartitions(TOPIC, partitions(partitions));
        var zero = Map.of(new TopicPartition(TOPIC, 0), 0L, new TopicPartition(TOPIC, 1), 0L);
        kafka.updateBeginningOffsets(zero);
        kafka.updateEndOffsets(zero);
        return kafka;
    }

    private static List<PartitionInfo> partitions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new PartitionInfo(TOPIC, number, null, null, null))
                .toList();
    }
}
