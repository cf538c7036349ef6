package newswire.enrich.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import newswire.enrich.record.KafkaClients;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The topic of its questions is missing, and it looks for it once an hour. */
class StoryDeskIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> broker =
            new HashMap<>(Map.of("bootstrap.servers", TestBroker.bootstrapServers()));
    private final Admin admin = Admin.create(broker);
    private final StoryDesk desk = desk();

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void stopsAtOnceWhileItRests() {
        desk.start();
        await().atMost(PATIENCE).until(this::rests);

        stopsAtOnce();
    }

    @Test
    void stopsAtOnceWhileItAsks() {
        desk.start();

        stopsAtOnce();
    }

    private void stopsAtOnce() {
        var before = System.nanoTime();
        desk.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
        assertThat(desk.hasFailed()).isFalse();
        await().atMost(PATIENCE).until(() -> !isThere());
    }

    private boolean rests() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("story-desk"))
                .flatMap(thread -> Stream.of(thread.getValue()))
                .anyMatch(frame -> frame.getClassName().equals(Thread.class.getName())
                        && frame.getMethodName().equals("sleep"));
    }

    private static boolean isThere() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("story-desk"));
    }

    private StoryDesk desk() {
        var clients = new KafkaClients(broker, broker, admin, "story-desk-it");
        var settings = new StorySettings(true, 10, PATIENCE, Duration.ofSeconds(10), Duration.ofHours(1));
        var meters = new SimpleMeterRegistry();
        var topics = new StoryTopics("missing.questions", "missing.placements");
        return new StoryDesk(
                clients,
                topics.questions(),
                "missing-desk",
                settings,
                () -> {
                    throw new AssertionError("there is nothing to take over");
                },
                new Placements(clients, topics, PATIENCE, meters),
                new StoryMetrics(meters),
                Clock.systemUTC());
    }
}
