package newswire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswire.client.testing.TestEvent;
import newswire.events.testing.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what examples/subscribers shows to subscribers in other languages; what is not on the machine is skipped, aloud. */
class SubscriberExamplesIT {

    private static final Path EXAMPLES = Path.of("../examples/subscribers").toAbsolutePath();
    private static final String SERVERS = TestBroker.bootstrapServers();

    private static final TestEvent FERRY =
            TestEvent.article("ferry").with("title", "Fähre kehrt zurück").inLanguage("de");
    private static final TestEvent LIBRARY = TestEvent.article("library")
            .with("title", "Library lends umbrellas")
            .with("revision", 2);
    private static final List<String> EXPECTED = List.of(
            FERRY.id() + " r1 de Fähre kehrt zurück",
            LIBRARY.id() + " r2 en Library lends umbrellas",
            FERRY.id() + " retracted",
            LIBRARY.id() + " withdrawn");

    private static EnrichedTopic topic;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws Exception {
        topic = EnrichedTopic.create("examples.enriched-articles.v1", 1, Map.of());
        topic.send(FERRY);
        topic.sendInVain(TestEvent.article("ghost"));
        topic.send(LIBRARY);
        topic.send(TestEvent.retraction("ferry"), TestEvent.withdrawal("library"));
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void kcatShowsKeysHeadersAndValues() throws Exception {
        assumeTrue(ExampleProcess.succeeds("kcat", "-V"), "kcat is not on this machine");

        var lines = run("./subscribe-kcat.sh", SERVERS, topic.name(), "-e");

        assertThat(lines)
                .map(line -> line.split("\t", -1))
                .satisfiesExactly(
                        ferry -> assertThat(ferry)
                                .satisfiesExactly(
                                        key -> assertThat(key).isEqualTo(FERRY.id()),
                                        headers -> assertThat(headers)
                                                .contains(
                                                        "ce_type=newswire.article.enriched.v1", "newswire-language=de"),
                                        value -> assertThat(value).isEqualTo(FERRY.json())),
                        library -> assertThat(library[1]).contains("newswire-language=en", "newswire-revision=2"),
                        retracted -> assertThat(retracted[1]).contains("ce_type=newswire.article.retracted.v1"),
                        withdrawn ->
                                assertThat(withdrawn).startsWith(LIBRARY.id()).endsWith(""));
    }

    @Test
    void kcatSeesWhatWasAbortedOnlyWhenItAsksForIt() throws Exception {
        assumeTrue(ExampleProcess.succeeds("kcat", "-V"), "kcat is not on this machine");

        var all = run("./subscribe-kcat.sh", SERVERS, topic.name(), "-e", "-X", "isolation.level=read_uncommitted");

        assertThat(all)
                .hasSize(5)
                .anyMatch(line -> line.startsWith(TestEvent.article("ghost").id()));
    }

    @Test
    void nodePrintsWhatHappensToArticles() throws Exception {
        assumeTrue(ExampleProcess.succeeds("node", "--version"), "Node is not on this machine");
        copy("node");
        assumeTrue(
                ExampleProcess.succeeds(
                        folder, Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")),
                "npm could not install what package-lock.json names");

        assertThat(linesOf("node", "subscribe.js")).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void pythonPrintsWhatHappensToArticles() throws Exception {
        var python = Stream.of("python3", "/usr/bin/python3")
                .filter(command -> ExampleProcess.succeeds(command, "-c", "import confluent_kafka"))
                .findFirst();
        assumeTrue(python.isPresent(), "confluent-kafka for Python is not on this machine");
        copy("python");

        assertThat(linesOf(python.orElseThrow(), "subscribe.py")).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void goPrintsWhatHappensToArticles() throws Exception {
        assumeTrue(ExampleProcess.succeeds("go", "version"), "Go is not on this machine");
        copy("go");
        assumeTrue(builtWithModules() || builtWithDebiansPackage(), "confluent-kafka-go is not on this machine");

        assertThat(linesOf("./subscribe")).containsExactlyElementsOf(EXPECTED);
    }

    private boolean builtWithModules() {
        return Files.notExists(Path.of("/usr/share/gocode/src/github.com/confluentinc/confluent-kafka-go"))
                && Stream.of("go mod init subscribe", "go mod tidy", "go build -o subscribe")
                        .allMatch(command -> ExampleProcess.succeeds(folder, Map.of(), List.of(command.split(" "))));
    }

    /** Debian's package is older than modules and has another path. */
    private boolean builtWithDebiansPackage() throws Exception {
        var source = folder.resolve("subscribe.go");
        Files.writeString(source, Files.readString(source).replace("/v2/kafka\"", "/kafka\""));
        return ExampleProcess.succeeds(
                folder,
                Map.of("GO111MODULE", "off", "GOPATH", "/usr/share/gocode"),
                List.of("go", "build", "-o", "subscribe", "subscribe.go"));
    }

    private List<String> linesOf(String... command) throws Exception {
        var line = Stream.concat(Stream.of(command), Stream.of(SERVERS, topic.name()))
                .toList();
        return ExampleProcess.linesOf(folder, EXPECTED, line);
    }

    private static List<String> run(String... command) throws Exception {
        return ExampleProcess.linesOf(EXAMPLES, List.of("never printed, so read to the end"), List.of(command)).stream()
                .filter(line -> !line.equals("complaints: "))
                .toList();
    }

    private void copy(String example) throws Exception {
        try (var files = Files.list(EXAMPLES.resolve(example))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
