package newswire.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Compose, Kubernetes and Prometheus are told of the services. */
class DeployFilesTests {

    private static final Pattern VARIABLE = Pattern.compile("\\bNEWSWIRE_(?:INGEST|ENRICH)_[A-Z_]+");
    private static final Pattern METRIC = Pattern.compile("\\b(?:newswire|kafka)_[a-z_]+");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"../docker-compose.yml", "../deploy/kubernetes.yaml"})
    void setWhatCanBeSet(Path file) throws IOException {
        var settings = Settings.names().stream().map(DeployFilesTests::variable).toList();

        assertThat(found(VARIABLE, withoutComments(file))).isNotEmpty().allMatch(settings::contains);
    }

    private static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({"ingest, 8080", "enrich, 8081"})
    void giveAServiceTheSameOnEither(String name, int port) throws IOException {
        var compose = documents(Path.of("../docker-compose.yml"))
                .getFirst()
                .path("services")
                .path(name);
        var pod = documents(Path.of("../deploy/kubernetes.yaml")).stream()
                .filter(document -> document.path("kind").asString().equals("StatefulSet"))
                .filter(document ->
                        document.path("metadata").path("name").asString().equals("newswire-" + name))
                .findFirst()
                .orElseThrow()
                .path("spec")
                .path("template")
                .path("spec");
        var container = pod.path("containers").path(0);

        assertThat(container.path("image").asString())
                .isEqualTo(compose.path("image").asString());
        assertThat(pod.path("terminationGracePeriodSeconds").asString() + "s")
                .isEqualTo(compose.path("stop_grace_period").asString());
        assertThat(container.path("resources").path("limits").path("memory").asString())
                .isEqualToIgnoringCase(compose.path("mem_limit").asString() + "i");
        assertThat(container.path("ports").path(0).path("containerPort").asInt())
                .isEqualTo(port);
        assertThat(compose.path("ports").path(0).asString()).endsWith(":" + port + ":" + port);
    }

    @Test
    void alertOnMetricsThatTheDocumentsName() throws IOException {
        var documents = Files.readString(Path.of("../docs/ingest.md")) + Files.readString(Path.of("../docs/enrich.md"));
        var named = found(METRIC, documents);

        assertThat(found(METRIC, Files.readString(Path.of("../deploy/alerts.yaml"))))
                .isNotEmpty()
                .allMatch(metric -> named.contains(metric.replaceFirst("_bucket$", "")));
    }

    /** Each kind has a method that goes through names and what is required; of the types of values it takes some for others. */
    @Test
    void kubernetesKnowsEachField() throws Exception {
        var kinds = new ArrayList<String>();
        for (var document : documents(Path.of("../deploy/kubernetes.yaml"))) {
            var kind = document.path("kind").asString();
            var read = Class.forName("io.kubernetes.client.openapi.models.V1" + kind)
                    .getMethod("validateJsonElement", JsonElement.class);
            new JSON(); // without which the models have no reader
            read.invoke(null, JsonParser.parseString(document.toString()));
            kinds.add(kind);
        }
        assertThat(kinds).containsExactlyInAnyOrder("ConfigMap", "Service", "Service", "StatefulSet", "StatefulSet");
    }

    /** Numbers and truth values without quotes, which Kubernetes refuses here. */
    @Test
    void kubernetesGetsTextForVariables() throws IOException {
        var values = new ArrayList<JsonNode>();
        for (var document : documents(Path.of("../deploy/kubernetes.yaml"))) {
            values.addAll(document.path("data").valueStream().toList());
            values.addAll(document.findValues("env").stream()
                    .flatMap(JsonNode::valueStream)
                    .filter(variable -> variable.has("value"))
                    .map(variable -> variable.path("value"))
                    .toList());
        }
        assertThat(values).isNotEmpty().allMatch(JsonNode::isString);
    }

    @Test
    void alertsAreRaisedWhenTheyShould() throws Exception {
        assumeTrue(isThere("promtool"), "Prometheus' promtool is not on this machine");

        assertSucceeds("promtool", "check", "rules", "../deploy/alerts.yaml");
        assertSucceeds("promtool", "test", "rules", "../deploy/alerts-test.yaml");
    }

    @Test
    void eachAlertIsTriedBothWays() throws IOException {
        var alerts = documents(Path.of("../deploy/alerts.yaml")).getFirst().findValuesAsString("alert");
        var tried = new HashMap<String, Set<Boolean>>();
        for (var test :
                documents(Path.of("../deploy/alerts-test.yaml")).getFirst().path("tests")) {
            for (var look : test.path("alert_rule_test")) {
                tried.computeIfAbsent(look.path("alertname").asString(), name -> new HashSet<>())
                        .add(look.path("exp_alerts").isEmpty());
            }
        }
        assertThat(tried.keySet()).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(tried.values()).allMatch(ways -> ways.size() == 2);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void assertSucceeds(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String withoutComments(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.replaceFirst("#.*", "")).collect(Collectors.joining("\n"));
        }
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            var documents = new ArrayList<JsonNode>();
            new Yaml()
                    .loadAll(in)
                    .forEach(document -> documents.add(JsonMapper.shared().valueToTree(document)));
            return documents;
        }
    }
}
