package newswire.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.replay.ReplayingService.FEW_TAGS;
import static newswire.enrich.replay.ReplayingService.PATIENCE;
import static newswire.enrich.replay.ReplayingService.header;
import static newswire.enrich.replay.ReplayingService.key;
import static newswire.events.testing.TopicRecords.committed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newswire.enrich.EnrichService;
import newswire.enrich.RawArticles;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ReplayTakeOverIT {

    private static final String NAME = "take-over";
    private static final String SUMMARY = "Nach zwölf Jahren legt das Nachtboot wieder vom alten Pier ab.";

    private static final int ARTICLES = 2_000;

    @Test
    void anotherInstanceGoesOnAfterAKillWithoutALossOrARepetition() throws Exception {
        ReplayingService.past(
                NAME,
                IntStream.range(0, ARTICLES).mapToObj(ReplayTakeOverIT::raw).toList());
        var port = freePort();
        var doomed = startProcess(port);
        try {
            var asked = ReplayingService.at("http://localhost:" + port);
            var id = asked.replay("{\"source\": \"raw\", \"target\": \"take-over.again\", \"rate\": 400}");
            await().atMost(PATIENCE)
                    .until(() -> asked.show(id).path("counts").path("sent").asInt() > ARTICLES / 10);
            doomed.destroyForcibly().waitFor();
            assertThat(committed("take-over.again")).hasSizeBetween(ARTICLES / 10, ARTICLES - 1);

            try (var heir = ReplayingService.start(NAME, FEW_TAGS)) {
                var view = heir.awaitState(id, "done");

                assertThat(view.path("counts").path("sent").asInt()).isEqualTo(ARTICLES);
                var events = committed("take-over.again");
                assertThat(events)
                        .allSatisfy(event ->
                                assertThat(header(event, EventHeaders.REPLAY)).isEqualTo(id));
                assertThat(events.stream().map(event -> key(event)))
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ARTICLES)
                                .mapToObj(RawArticles::id)
                                .toList());
            }
        } finally {
            doomed.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process startProcess(int port) throws Exception {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EnrichService.class.getName()));
        command.addAll(List.of(ReplayingService.arguments(NAME, "doomed", port)));
        command.add(FEW_TAGS);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "replay-take-over.log").toFile())
                .start();
    }

    private static ProducerRecord<byte[], byte[]> raw(int n) {
        var article = RawArticles.withoutPage(n, "Die Fähre " + n + " fährt wieder", SUMMARY);
        return new ProducerRecord<>(NAME + ".raw", article.id().getBytes(UTF_8), RawArticles.json(article));
    }
}
