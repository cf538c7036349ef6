package newswire.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswire.enrich.EnrichService;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with topics of a test's own, driven over REST as people drive it. */
final class ReplayingService implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(180);
    static final int PARTITIONS = 3;

    /** For many articles of which all but their tags counts: one tagger, and none that has a model to read. */
    static final String FEW_TAGS = "--newswire.enrich.taggers.use=quotes";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final URI address;

    private ReplayingService(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = URI.create(address);
    }

    static ReplayingService start(String name, String... further) {
        var arguments = Stream.concat(Stream.of(arguments(name, name, 0)), Stream.of(further));
        var context = EnrichService.application().run(arguments.toArray(String[]::new));
        return new ReplayingService(
                context, "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** One that runs in another process. */
    static ReplayingService at(String address) {
        return new ReplayingService(null, address);
    }

    static String[] arguments(String name, String instance, int port) {
        return new String[] {
            "--server.port=" + port,
            "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
            "--newswire.enrich.instance-id=" + instance,
            "--newswire.enrich.group-id=" + name,
            "--spring.kafka.consumer.fetch-max-wait=100ms",
            "--spring.kafka.consumer.heartbeat-interval=300ms",
            "--spring.kafka.consumer.properties.session.timeout.ms=6000",
            "--newswire.enrich.retry-delay=100ms",
            "--newswire.enrich.stories.retry-delay=100ms",
            "--newswire.enrich.topics.partitions=" + PARTITIONS,
            "--newswire.enrich.topics.raw=" + name + ".raw",
            "--newswire.enrich.topics.enriched=" + name + ".enriched",
            "--newswire.enrich.topics.dead-letters=" + name + ".dead",
            "--newswire.enrich.topics.story-questions=" + name + ".questions",
            "--newswire.enrich.topics.story-placements=" + name + ".placements",
            "--newswire.enrich.replay.topic=" + name + ".replays",
            "--newswire.enrich.replay.session-timeout=6s",
            "--newswire.enrich.replay.retry-delay=100ms"
        };
    }

    /** Makes the raw topic with these records, of which the live stream takes none: for it they are long done. */
    static void past(String name, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(
                            new NewTopic(name + ".raw", PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
            send(records);
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(n -> new TopicPartition(name + ".raw", n))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var ends = admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            end -> new OffsetAndMetadata(end.getValue().offset())));
            admin.alterConsumerGroupOffsets(name, ends).all().get();
        }
    }

    static void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestBroker.bootstrapServers(),
                "linger.ms", 50,
                "batch.size", 500_000,
                // Of a topic made this moment the broker may refuse the first batch and then take the second.
                "max.in.flight.requests.per.connection", 1);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
        }
    }

    /** Lets a topic keep its records for a day. */
    static void shorten(String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var day = new AlterConfigOp(new ConfigEntry("retention.ms", "86400000"), AlterConfigOp.OpType.SET);
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(day))).all().get();
            // The controller has it now, the broker a moment later.
            await().until(
                            () -> admin.describeConfigs(List.of(resource))
                                    .all()
                                    .get()
                                    .get(resource),
                            config -> config.get("retention.ms").value().equals("86400000"));
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Makes a replay, once the broker is found, and tells its id. */
    String replay(String request) {
        var answer = await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> post("/replays", request), made -> made.statusCode() != 503);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return JSON.readTree(answer.body()).path("id").asString();
    }

    JsonNode show(String id) throws IOException, InterruptedException {
        return JSON.readTree(get("/replays/" + id).body());
    }

    JsonNode awaitState(String id, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> show(id), view -> view.path("state").asString().equals(state));
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
