package newswire.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.cli.broker.LocalBroker;
import newswire.cli.broker.LocalPort;
import newswire.cli.console.OneLineErrors;
import newswire.cli.diff.DiffCommand;
import newswire.enrich.EnrichService;
import newswire.events.EventHeaders;
import newswire.events.FeedEntry;
import newswire.events.FeedReference;
import newswire.events.RawArticle;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands at work on a broker and a service of their own, whose topics have the usual names. */
class ReplayCommandsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENGLISH = "mfrggzdfmztwq2lknnwg23tpoa";
    private static final String GERMAN = "mfrggzdfmztwq2lknnwg23tpob";

    @TempDir
    private static Path folder;

    private static LocalBroker broker;
    private static ConfigurableApplicationContext service;
    private static String address;

    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void start() {
        broker = LocalBroker.start(folder.resolve("broker"), LocalPort.anyFree());
        int port = LocalPort.anyFree();
        address = "http://localhost:" + port;
        // Its log would go where the commands print.
        service = EnrichService.application()
                .run(
                        "--server.port=" + port,
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--logging.level.root=off",
                        "--logging.level.newswire=off",
                        "--logging.level.org.springframework=off");
        send(
                raw(ENGLISH, "The ferry is back", "The night boat sails again from the old pier of the town.", "en"),
                raw(GERMAN, "Die Fähre ist zurück", "Das Nachtboot fährt wieder vom alten Anleger der Stadt.", "de"));
        await().atMost(Duration.ofSeconds(60)).until(() -> enriched().size() == 2);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void startsAReplayAndFollowsItToItsEnd() {
        var out = run(
                new ReplayCommand(),
                "start",
                "--service",
                address,
                "--target",
                "again.v1",
                "--language",
                "de",
                "--from",
                "1d",
                "--follow");

        assertThat(errors.toString()).isEmpty();
        assertThat(out).contains("done", "100 %", "raw to again.v1", "1 sent, 1 left out");
        assertThat(records("again.v1")).singleElement().satisfies(record -> {
            assertThat(new String(record.key(), UTF_8)).isEqualTo(GERMAN);
            assertThat(record.headers().lastHeader(EventHeaders.REPLAY)).isNotNull();
        });
        var id = out.substring(0, out.indexOf(' '));
        assertThat(run(new ReplayCommand(), "list", "--service", address)).contains(id);
        assertThat(run(new ReplayCommand(), "show", id, "--service", address)).startsWith(id + "  done");
    }

    @Test
    void countsInADryRun() {
        var out = run(new ReplayCommand(), "start", "--service", address, "--target", "live", "--dry-run");

        assertThat(out).contains("2 would be sent", "by languages:", "1  de", "1  en");
    }

    @Test
    void passesOnWhyTheServiceRefuses() {
        run(new ReplayCommand(), "start", "--service", address, "--target", Topics.RAW_ARTICLES);

        assertThat(errors.toString())
                .startsWith("newswire: the service at " + address + " refused: the topic " + Topics.RAW_ARTICLES)
                .contains("(HTTP status 400)")
                .hasLineCount(1);
    }

    @Test
    void saysWhenNoServiceAnswers() {
        run(new ReplayCommand(), "list", "--service", "http://localhost:" + LocalPort.anyFree());

        assertThat(errors.toString())
                .startsWith("newswire: no enrich service answers at ")
                .contains("--service");
    }

    @Test
    void replaysToStandardOutputAndWritesNothing() {
        var before = enriched().size();

        var out = run(
                new ReplayCommand(),
                "start",
                "--target",
                "-",
                "--language",
                "de",
                "--bootstrap-servers",
                broker.bootstrapServers());

        var line = JSON.readTree(out);
        assertThat(out.lines()).hasSize(1);
        assertThat(line.path("topic").asString()).isEqualTo(Topics.RAW_ARTICLES);
        assertThat(line.path("key").asString()).isEqualTo(GERMAN);
        assertThat(line.path("value").path("title").asString()).isEqualTo("Die Fähre ist zurück");
        assertThat(line.path("headers").path(EventHeaders.REPLAY).asString()).isEqualTo("-");
        assertThat(enriched()).hasSize(before);
    }

    @Test
    void copiesTheEnrichedStreamToStandardOutput() {
        var out = run(
                new ReplayCommand(),
                "start",
                "--source",
                "enriched",
                "--target",
                "-",
                "--article",
                ENGLISH,
                "--bootstrap-servers",
                broker.bootstrapServers());

        assertThat(JSON.readTree(out.lines().findFirst().orElseThrow())
                        .path("value")
                        .path("id")
                        .asString())
                .isEqualTo(ENGLISH);
    }

    @Test
    void showsWhatEnrichingAgainWouldChange() {
        var event = (ObjectNode) enriched().stream()
                .filter(value -> value.path("id").asString().equals(ENGLISH))
                .findFirst()
                .orElseThrow();
        event.put("title", "The fairy is back").put("enricherVersion", "0.0.1").put("dateline", "HARBOUR");
        send(new ProducerRecord<>(
                Topics.ENRICHED_ARTICLES,
                null,
                ENGLISH.getBytes(UTF_8),
                JSON.writeValueAsBytes(event),
                List.of(header(EventHeaders.REVISION, "1"))));

        var text = run(new DiffCommand(), "--bootstrap-servers", broker.bootstrapServers());
        var json = JSON.readTree(run(new DiffCommand(), "--json", "--bootstrap-servers", broker.bootstrapServers()));

        assertThat(text)
                .contains("2 articles compared of 2 in the range", "1 stay as they are, 1 change")
                .contains("- The fairy is back", "+ The ferry is back", "- HARBOUR");
        assertThat(json.path("fields").propertyNames()).containsExactly("dateline", "title");
        assertThat(json.path("fields").path("title").path("changed").asInt()).isEqualTo(1);
        assertThat(json.path("fields").path("dateline").path("gone").asInt()).isEqualTo(1);
        assertThat(json.path("versionsOnTopic").path("0.0.1").asInt()).isEqualTo(1);
    }

    private String run(Object command, String... arguments) {
        var out = new ByteArrayOutputStream();
        var terminal = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            OneLineErrors.in(new CommandLine(command))
                    .setErr(new PrintWriter(errors))
                    .execute(arguments);
        } finally {
            System.setOut(terminal);
        }
        return out.toString(UTF_8);
    }

    private static List<JsonNode> enriched() {
        return records(Topics.ENRICHED_ARTICLES).stream()
                .map(record -> JSON.readTree(record.value()))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var stored = new StoredTopic(broker.bootstrapServers(), () -> false)) {
            stored.read(topic, null, null, records::add);
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> raw(String id, String title, String summary, String language) {
        var link = "https://www.harbourtimes.example/" + id;
        var feed = new FeedReference("https://www.harbourtimes.example/feed.xml", "The Harbour Times", null, language);
        var entry = new FeedEntry(
                link, link, title, List.of(), null, null, summary, null, List.of(), List.of(), null, null);
        var article = new RawArticle(id, 1, "harbourtimes.example", feed, entry, null, null, Instant.now());
        return new ProducerRecord<>(
                Topics.RAW_ARTICLES,
                null,
                id.getBytes(UTF_8),
                JSON.writeValueAsBytes(article),
                List.of(header(EventHeaders.REVISION, "1")));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    @SafeVarargs
    private static void send(ProducerRecord<byte[], byte[]>... records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record);
            }
            producer.flush();
        }
    }
}
