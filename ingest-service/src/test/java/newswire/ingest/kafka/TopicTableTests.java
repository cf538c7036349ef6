package newswire.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicTableTests {

    private static final String TOPIC = "numbers";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final TopicTable<Integer> table = new TopicTable<>(
            TOPIC,
            () -> consumer,
            (key, value) -> Integer.valueOf(new String(value, StandardCharsets.US_ASCII)),
            (key, number) -> key,
            this::changed);
    private long end;

    private void changed(String key, TopicTable.@Nullable Row<Integer> row) {
        told.add(key + "=" + (row == null ? "none" : row.value()));
        if (row != null && row.value() == 13) {
            throw new ArithmeticException("nobody counts to this");
        }
    }

    @BeforeEach
    void start() {
        var nowhere = Node.noNode();
        consumer.updatePartitions(
                TOPIC, List.of(new PartitionInfo(TOPIC, 0, nowhere, new Node[] {nowhere}, new Node[] {nowhere})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        table.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        table.close();
    }

    private void write(String key, @Nullable String value) throws InterruptedException {
        var offset = end++;
        var bytes = value == null ? null : Records.bytes(value);
        consumer.schedulePollTask(
                () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, Records.bytes(key), bytes)));
        assertThat(table.awaitPosition(0, offset, Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void aRecordThatCannotBeReadIsNoRemoval() throws Exception {
        write("a", "1");
        write("a", "one, as a later release spells it");

        assertThat(table.get("a")).isNotNull().extracting(TopicTable.Row::value).isEqualTo(1);
        assertThat(table.get("a").isCurrent()).isTrue();
        assertThat(told).containsExactly("a=1");
    }

    @Test
    void holdsAKeyWhoseOnlyRecordCannotBeReadUntilItIsRemoved() throws Exception {
        write("b", "two");
        assertThat(table.get("b")).isNull();
        assertThat(table.holds("b")).isTrue();

        write("b", null);
        assertThat(table.holds("b")).isFalse();
        assertThat(told).containsExactly("b=none");

        write("b", "two");
        write("b", "2");
        assertThat(table.get("b").value()).isEqualTo(2);
        write("b", null);
        assertThat(table.holds("b")).isFalse();
    }

    @Test
    void goesOnAfterAListenerHasFailed() throws Exception {
        write("c", "13");
        write("d", "4");

        assertThat(table.get("c").value()).isEqualTo(13);
        assertThat(told).containsExactly("c=13", "d=4");
    }
}
