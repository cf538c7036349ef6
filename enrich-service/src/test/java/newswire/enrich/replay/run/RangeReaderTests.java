package newswire.enrich.replay.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class RangeReaderTests {

    private static final TopicPartition PARTITION = new TopicPartition("raw", 0);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");

    @Test
    void givesUpABrokerThatHasGone() {
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        var reader = new RangeReader(kafka, PARTITION, () -> false, Duration.ofMillis(1));

        assertThatThrownBy(() -> reader.read(0, 10, 500, (records, position) -> true))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("raw-0");
    }
}
