package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import newswire.enrich.EnrichService;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on the tests' broker, with topics and a group of its own, and a subscriber's view of what it did. */
public final class RunningService implements AutoCloseable {

    private final String name;
    private final ConfigurableApplicationContext context;

    private RunningService(String name, ConfigurableApplicationContext context) {
        this.name = name;
        this.context = context;
    }

    /**
     * @param name of the topics and the group
     * @param parts configuration in place of or beside the service's own
     */
    public static RunningService start(String name, Class<?>... parts) {
        return start(TestBroker.bootstrapServers(), name, parts);
    }

    public static RunningService start(String bootstrapServers, String name, Class<?>... parts) {
        return start(bootstrapServers, name, List.of(), parts);
    }

    /** @param settings beyond those that every test needs, as {@code name=value} */
    public static RunningService start(String bootstrapServers, String name, List<String> settings, Class<?>... parts) {
        var ownSettings = Stream.of(
                "server.port=0",
                "spring.kafka.bootstrap-servers=" + bootstrapServers,
                "newswire.enrich.instance-id=" + name,
                "newswire.enrich.group-id=" + name,
                "spring.kafka.consumer.fetch-max-wait=100ms",
                "spring.kafka.consumer.heartbeat-interval=300ms",
                "newswire.enrich.retry-delay=100ms",
                "newswire.enrich.stories.retry-delay=100ms",
                "newswire.enrich.replay.retry-delay=100ms",
                "newswire.enrich.topics.partitions=1",
                "newswire.enrich.topics.raw=" + name + ".raw",
                "newswire.enrich.topics.enriched=" + name + ".enriched",
                "newswire.enrich.topics.dead-letters=" + name + ".dead",
                "newswire.enrich.topics.retries=" + name + ".retries",
                "newswire.enrich.topics.decisions=" + name + ".decisions",
                "newswire.enrich.topics.story-questions=" + name + ".questions",
                "newswire.enrich.topics.story-placements=" + name + ".placements",
                "newswire.enrich.site-memory.topic=" + name + ".sites");
        var context = EnrichService.application()
                .sources(parts)
                .run(Stream.concat(ownSettings.filter(own -> !isOneOf(own, settings)), settings.stream())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
        return new RunningService(name, context);
    }

    private static boolean isOneOf(String own, List<String> settings) {
        var key = own.substring(0, own.indexOf('=') + 1);
        return settings.stream().anyMatch(setting -> setting.startsWith(key));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public Status health(String... path) {
        return context.getBean(HealthEndpoint.class).healthForPath(path).getStatus();
    }

    /** The sum of the counters of that name. */
    public double count(String counter) {
        return context.getBean(MeterRegistry.class).find("newswire.enrich." + counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Appends records to the raw topic, all of them in one batch. */
    public static void send(List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestBroker.bootstrapServers(),
                "linger.ms", 1_000,
                "batch.size", 1_000_000,
                "compression.type", "zstd",
                "max.request.size", 20_000_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
        }
    }

    /** Does what another instance with the same id would do: takes over the transactional id. */
    public static void fence(String transactionalId) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "transactional.id", transactionalId);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
        }
    }

    public static ProducerRecord<byte[], byte[]> record(String name, String key, byte[] value) {
        return new ProducerRecord<>(name + ".raw", key == null ? null : key.getBytes(UTF_8), value);
    }

    /** Makes the raw topic before the service does. */
    public static void createRawTopic(String name) throws ExecutionException, InterruptedException {
        createRawTopic(name, 1);
    }

    public static void createRawTopic(String name, int partitions) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) TestBroker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name + ".raw", partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    public List<ConsumerRecord<byte[], byte[]>> enriched() {
        return TopicRecords.committed(name + ".enriched");
    }

    public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return TopicRecords.committed(name + ".dead");
    }

    @Override
    public void close() {
        context.close();
    }
}
