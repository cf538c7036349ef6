package newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.client.testing.TestEvent;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A topic on the real broker that is made as the AsyncAPI document says of enriched articles, and is written to as ours are. */
final class EnrichedTopic implements AutoCloseable {

    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;

    private EnrichedTopic(String name, KafkaProducer<byte[], byte[]> producer) {
        this.name = name;
        this.producer = producer;
    }

    /** @param changed settings that the test needs otherwise */
    static EnrichedTopic create(String name, int partitions, Map<String, String> changed) throws Exception {
        var settings = new HashMap<>(documented());
        settings.putAll(changed);
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
        Map<String, Object> config =
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "transactional.id", name);
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return new EnrichedTopic(name, producer);
    }

    String name() {
        return name;
    }

    /** Sends in one transaction. */
    void send(TestEvent... events) {
        begin(events);
        producer.commitTransaction();
    }

    /** Sends the events, their headers as they are, with values that nobody can parse. */
    void sendUnparsable(TestEvent... events) {
        producer.beginTransaction();
        for (var event : events) {
            var whole = event.producerRecord(name);
            producer.send(new ProducerRecord<>(name, null, whole.key(), "{not json".getBytes(UTF_8), whole.headers()));
        }
        producer.commitTransaction();
    }

    /** Sends in a transaction that comes to nothing; its records are on the broker all the same. */
    void sendInVain(TestEvent... events) {
        begin(events);
        producer.flush();
        producer.abortTransaction();
    }

    private void begin(TestEvent... events) {
        producer.beginTransaction();
        for (var event : events) {
            producer.send(event.producerRecord(name));
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Map<String, String> documented() throws Exception {
        try (var document = EnrichedTopic.class.getResourceAsStream("/newswire/asyncapi.yaml")) {
            JsonNode asyncApi = JsonMapper.shared().valueToTree(new Yaml().load(document));
            return asyncApi.at("/channels/enrichedArticles/bindings/kafka/topicConfiguration").properties().stream()
                    .collect(toMap(Map.Entry::getKey, setting -> text(setting.getValue())));
        }
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? String.join(",", value.valueStream().map(JsonNode::asString).toList())
                : value.asString();
    }
}
