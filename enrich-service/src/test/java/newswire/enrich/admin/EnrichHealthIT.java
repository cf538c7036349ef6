package newswire.enrich.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newswire.enrich.Enricher;
import newswire.enrich.RawArticles;
import newswire.enrich.stream.RunningService;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.events.testing.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@ExtendWith(OutputCaptureExtension.class)
class EnrichHealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void isUpOnceTheStreamRuns(@TempDir Path folder) throws Exception {
        var rules = Files.writeString(
                folder.resolve("harbour.yml"), "rules: [{site: harbourtimes.example, drop: .newsletter}]");
        var settings = List.of("newswire.enrich.site-rules=" + rules, "newswire.enrich.site-rules-interval=50ms");
        try (var service = RunningService.start(TestBroker.bootstrapServers(), "healthy", settings)) {
            await().atMost(PATIENCE).until(() -> service.health().equals(Status.UP));

            assertThat(get(service, "/actuator/health/liveness")).contains("\"UP\"");
            assertThat(get(service, "/actuator/health/readiness")).contains("\"UP\"", "broker", "stream");
            assertThat(get(service, "/actuator/prometheus"))
                    .contains("newswire_enrich_received_total", "newswire_enrich_dead_letters_total", "reason=")
                    .contains("kafka_consumer_fetch_manager_records_lag_max")
                    .contains("newswire_broker_away_seconds{application=\"enrich-service\"} 0.0")
                    .contains("newswire_enrich_site_rules{application=\"enrich-service\"} 1.0");

            Files.writeString(rules, "rules: [{site: harbourtimes.example, drop: '['}]");
            await().atMost(PATIENCE)
                    .until(() -> get(service, "/actuator/health").contains("'[' is no CSS selector"));
            assertThat(service.health()).isEqualTo(Status.UP);
        }
    }

    @Test
    void isDownWhenAnErrorEndedTheStream() throws Exception {
        try (var service = RunningService.start("broken", OutOfMemory.class)) {
            await().atMost(PATIENCE).until(() -> service.health().equals(Status.UP));

            var raw = RawArticles.json(RawArticles.withoutPage(1, "Ferry back", "It sails again."));
            RunningService.send(List.of(RunningService.record("broken", RawArticles.id(1), raw)));

            await().atMost(PATIENCE).until(() -> service.health("liveness").equals(Status.DOWN));
            assertThat(service.health("stream")).isEqualTo(Status.DOWN);
            assertThat(service.health("broker")).isEqualTo(Status.UP);
            assertThat(service.enriched()).isEmpty();
            assertThat(service.deadLetters()).isEmpty();
            assertThat(service.count("received")).isZero();
        }
    }

    @Test
    void isDownAndAliveWhileTheBrokerIsAwayAndTheLogSaysWhy(CapturedOutput output) throws IOException {
        try (var service = RunningService.start(
                "localhost:" + closedPort(), "no-broker", List.of("newswire.enrich.broker-timeout=500ms"))) {
            var before = System.nanoTime();
            assertThat(service.health("broker")).isEqualTo(Status.DOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(service.health("stream")).isEqualTo(Status.DOWN);
            assertThat(service.health("readiness")).isEqualTo(Status.DOWN);
            assertThat(service.health("liveness")).isEqualTo(Status.UP);
            assertThat(service.health()).isEqualTo(Status.DOWN);
            await().atMost(PATIENCE).until(() -> output.getAll().contains("could not be established"));
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String get(RunningService service, String path) throws IOException, InterruptedException {
        var port = service.context().getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    static class OutOfMemory {

        @Bean
        @Primary
        Enricher failingEnricher() {
            return new Enricher(
                    source -> {
                        throw new OutOfMemoryError("injected");
                    },
                    new LanguageDetector(),
                    Clock.systemUTC(),
                    "test");
        }
    }
}
