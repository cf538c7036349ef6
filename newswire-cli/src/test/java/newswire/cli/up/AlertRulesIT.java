package newswire.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswire.cli.broker.LocalPort;
import newswire.events.testing.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the rules for Prometheus speak of what the services show. */
class AlertRulesIT {

    private static final Pattern SELECTOR = Pattern.compile("\\b((?:newswire|kafka)_[a-z_]+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)=~?\"([^\"]*)\"");

    private final int port = LocalPort.anyFreePair();

    @TempDir
    Path data;

    /** A counter that comes with the first thing it counts shows no rise then. */
    @Test
    void selectSeriesThatAreThereFromTheStart() throws IOException {
        var wanted = wanted(Files.readString(Path.of("../deploy/alerts.yaml")));
        assertThat(wanted).hasSizeGreaterThan(10);

        try (var pipeline = Pipeline.start(settings())) {
            assertThat(pipeline.fatalError()).isEmpty();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var series = Stream.concat(series(port), series(port + 1)).toList();
                assertThat(wanted)
                        .allSatisfy(parts -> assertThat(series)
                                .anySatisfy(one -> assertThat(one).contains(parts)));
            });
        }
    }

    /** For each value that a selector asks for, the name of the metric and the labels, as they stand in a series. */
    private static List<List<String>> wanted(String rules) {
        return SELECTOR.matcher(rules)
                .results()
                .flatMap(selector -> {
                    var name = selector.group(1) + "{";
                    var labels = selector.group(2) == null ? "" : selector.group(2);
                    var values = MATCHER.matcher(labels)
                            .results()
                            .flatMap(matcher -> Stream.of(matcher.group(2).split("\\|"))
                                    .map(value -> List.of(name, matcher.group(1) + "=\"" + value + "\"")))
                            .toList();
                    return values.isEmpty() ? Stream.of(List.of(name)) : values.stream();
                })
                .toList();
    }

    private static Stream<String> series(int port) throws IOException {
        var metrics =
                URI.create("http://localhost:" + port + "/actuator/prometheus").toURL();
        try (var in = metrics.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        }
    }

    private PipelineSettings settings() {
        return new PipelineSettings(
                List.of(),
                null,
                Duration.ofMinutes(1),
                data,
                port,
                0,
                TestBroker.bootstrapServers(),
                Duration.ZERO,
                true);
    }
}
