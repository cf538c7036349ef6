package newswire.enrich.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.enrich.memory.MemoryRecords.Key;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.LateAdmin;
import newswire.enrich.site.SiteNotes;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordedSitesTests {

    private static final TopicPartition NOTES = new TopicPartition("memory", 0);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");

    /** Raw partitions 0 and 1 share a partition of notes, since the raw topic got its second one later. */
    @Test
    void theOffsetsOfOtherRawPartitionsHideNothing() {
        kafka.updatePartitions("memory", List.of(new PartitionInfo("memory", 0, null, null, null)));
        kafka.updateBeginningOffsets(Map.of(NOTES, 0L));
        kafka.updateEndOffsets(Map.of(NOTES, 2L));
        kafka.schedulePollTask(() -> {
            kafka.addRecord(note(0, 0, 70_000));
            kafka.addRecord(note(1, 1, 5));
        });

        try (var sites = new RecordedSites(clients(), "memory")) {
            var lesson = sites.of(new ConsumerRecord<>("raw", 1, 6, null, null), "harbourtimes.example");

            assertThat(lesson.source()).isNotNull();
        }
    }

    private static ConsumerRecord<byte[], byte[]> note(long offset, int rawPartition, long asOf) {
        var key = new Key(rawPartition, "harbourtimes.example");
        var message = MemoryRecords.of("memory", 0, key, asOf, SiteNotes.empty().write());
        return new ConsumerRecord<>(
                "memory",
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                message.key(),
                message.value(),
                message.headers(),
                Optional.empty());
    }

    private KafkaClients clients() {
        var none = LateAdmin.of(() -> {
            throw new AssertionError("nobody asks it");
        });
        return new KafkaClients(Map.of(), Map.of(), none, "test") {
            @Override
            public Consumer<byte[], byte[]> consumer() {
                return kafka;
            }
        };
    }
}
