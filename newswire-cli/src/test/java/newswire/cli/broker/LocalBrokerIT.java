package newswire.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.cli.console.Failure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {

    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @TempDir
    Path data;

    @Test
    void keepsRecordsAndCommittedOffsetsOverARestart() throws Exception {
        var port = LocalPort.anyFree();
        try (var broker = LocalBroker.start(data, port)) {
            createTopic(broker);
            sendInOneTransaction(broker, "one", "two", "three");
            try (var consumer = consumer(broker)) {
                assertThat(values(consumer, 0)).containsExactly("one", "two", "three");
                consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(1)));
            }
        }

        try (var broker = LocalBroker.start(data, port)) {
            sendInOneTransaction(broker, "four");
            try (var consumer = consumer(broker)) {
                var committed = consumer.committed(java.util.Set.of(PARTITION))
                        .get(PARTITION)
                        .offset();
                assertThat(committed).isEqualTo(1);
                assertThat(values(consumer, committed)).containsExactly("two", "three", "four");
            }
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalBroker.start(data, other.getLocalPort()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("--kafka-port");
        }
    }

    @Test
    void saysThatItsFolderIsInUse() {
        try (var broker = LocalBroker.start(data, LocalPort.anyFree())) {
            assertThat(broker.fatalError()).isEmpty();
            assertThatThrownBy(() -> LocalBroker.start(data, LocalPort.anyFree()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void saysThatItsFolderCannotBeMade() throws IOException {
        var file = Files.writeString(data.resolve("file"), "not a folder");

        assertThatThrownBy(() -> LocalBroker.start(file.resolve("data"), LocalPort.anyFree()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("can't be used")
                .hasMessageContaining("--data");
    }

    @Test
    void saysThatItsFolderIsOfALaterKafka() throws Exception {
        try (var broker = LocalBroker.start(data, LocalPort.anyFree())) {
            assertThat(broker.bootstrapServers()).startsWith("localhost:");
        }
        var bootstrap = new BootstrapDirectory(data.toString());
        bootstrap.writeBinaryFile(
                bootstrap.read().copyWithFeatureRecord(MetadataVersion.FEATURE_NAME, Short.MAX_VALUE));

        assertThatThrownBy(() -> LocalBroker.start(data, LocalPort.anyFree()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("another version of Kafka")
                .hasMessageContaining("--data");
    }

    private static void createTopic(LocalBroker broker) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void sendInOneTransaction(LocalBroker broker, String... values) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test", "linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var value : values) {
                producer.send(new ProducerRecord<>(PARTITION.topic(), "key", value));
            }
            producer.commitTransaction();
        }
    }

    private static KafkaConsumer<String, String> consumer(LocalBroker broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "readers",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static List<String> values(KafkaConsumer<String, String> consumer, long from) {
        consumer.assign(List.of(PARTITION));
        consumer.seek(PARTITION, from);
        var values = new java.util.ArrayList<String>();
        var end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        while (consumer.position(PARTITION) < end) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
        }
        return values;
    }
}
