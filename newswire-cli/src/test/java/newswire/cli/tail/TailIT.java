package newswire.cli.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.cli.console.Failure;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.json.JsonMapper;

class TailIT {

    private static final Instant NOON = Instant.parse("2025-01-02T12:00:00Z");

    private final String servers = TestBroker.bootstrapServers();
    private final RecordJson json = new RecordJson();
    private String topic;
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        topic = "tail." + test.getTestMethod().orElseThrow().getName();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "transactional.id", topic);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    @AfterEach
    void closeProducer() {
        producer.close();
    }

    @Test
    void writesARecordAsOneLineOfJson() throws Exception {
        commit(record(
                "key", "{\n  \"title\": \"Fähre\",\n  \"price\": 2.50\n}", new RecordHeader("ce_id", bytes("a:1"))));

        var line = json.of(read(new StartPosition.Earliest(), 1).getFirst());

        assertThat(line)
                .isEqualTo("{\"topic\":\"" + topic + "\",\"partition\":0,\"offset\":0,"
                        + "\"timestamp\":\"2025-01-02T12:00:00Z\",\"key\":\"key\","
                        + "\"headers\":{\"ce_id\":\"a:1\"},\"value\":{\"title\":\"Fähre\",\"price\":2.50}}");
    }

    @Test
    void writesATombstoneAsNullAndWhatIsNoJsonAsAString() throws Exception {
        commit(record("a", null), record(null, "no JSON"), record("c", "{} and more"), record("d", ""));

        var lines = read(new StartPosition.Earliest(), 4).stream().map(json::of).toList();

        var mapper = JsonMapper.builder().build();
        assertThat(lines)
                .map(line -> mapper.readTree(line).get("value").toString())
                .containsExactly("null", "\"no JSON\"", "\"{} and more\"", "\"\"");
        assertThat(mapper.readTree(lines.get(1)).get("key").isNull()).isTrue();
    }

    @Test
    void showsCommittedRecordsOnly() throws Exception {
        producer.beginTransaction();
        producer.send(record("key", "\"aborted\"")).get();
        producer.abortTransaction();
        commit(record("key", "\"committed\""));

        assertThat(values(read(new StartPosition.Earliest(), 1))).containsExactly("\"committed\"");
    }

    @Test
    void startsAtATime() throws Exception {
        commit(
                record("key", "1", NOON.minusSeconds(1)),
                record("key", "2", NOON),
                record("key", "3", NOON.plusSeconds(1)));

        assertThat(values(read(new StartPosition.At(NOON), 2))).containsExactly("2", "3");
    }

    @Test
    void startsAtATimeThatIsInATransactionStillOpen() throws Exception {
        producer.beginTransaction();
        producer.send(record("key", "1", NOON.minusSeconds(1)));
        producer.send(record("key", "2", NOON)).get();
        var seen = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var asked = new AtomicInteger();

        try (var reader = new TopicReader(servers)) {
            reader.read(topic, new StartPosition.At(NOON), record -> !seen.add(record), () -> {
                if (asked.incrementAndGet() == 1) {
                    producer.commitTransaction();
                }
                return asked.get() > 20;
            });
        }

        assertThat(values(seen)).containsExactly("2");
    }

    @Test
    void startsAtWhatIsWrittenNext() throws Exception {
        commit(record("key", "\"old\""));
        // A transaction's end is written after its producer has been told so; what can be read has ended.
        read(topic, new StartPosition.Earliest(), 1);
        var seen = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var written = new AtomicBoolean();

        try (var reader = new TopicReader(servers)) {
            reader.read(topic, new StartPosition.Latest(), record -> !seen.add(record), () -> {
                if (written.compareAndSet(false, true)) {
                    commit(record("key", "\"new\""));
                }
                return false;
            });
        }

        assertThat(values(seen)).containsExactly("\"new\"");
    }

    @Test
    void saysThatATopicDoesNotExistAndWhichDo() {
        assertThatThrownBy(() -> read("no-such-topic", new StartPosition.Earliest(), 1))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("there is no topic 'no-such-topic' at " + servers)
                .hasMessageContaining(topic);
    }

    @Test
    void saysThatANameCannotBeATopic() {
        assertThatThrownBy(() -> read("no topic!", new StartPosition.Earliest(), 1))
                .isInstanceOf(Failure.class)
                .hasMessage("'no topic!' can't be the name of a topic");
    }

    private List<ConsumerRecord<byte[], byte[]>> read(StartPosition start, int number) {
        return read(topic, start, number);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, StartPosition start, int number) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var reader = new TopicReader(servers)) {
            reader.read(topic, start, record -> records.add(record) && records.size() < number, () -> false);
        }
        return records;
    }

    private static List<String> values(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @SafeVarargs
    private void commit(ProducerRecord<String, byte[]>... records) {
        producer.beginTransaction();
        for (var record : records) {
            producer.send(record);
        }
        producer.commitTransaction();
    }

    private ProducerRecord<String, byte[]> record(String key, String value, Header... headers) {
        return new ProducerRecord<>(
                topic, 0, NOON.toEpochMilli(), key, value == null ? null : bytes(value), List.of(headers));
    }

    private ProducerRecord<String, byte[]> record(String key, String value, Instant time) {
        return new ProducerRecord<>(topic, 0, time.toEpochMilli(), key, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
