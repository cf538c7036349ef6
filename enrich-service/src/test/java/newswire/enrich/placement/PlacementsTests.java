package newswire.enrich.placement;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.LateAdmin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class PlacementsTests {

    @Test
    void areThereBeforeTheBrokersNameResolves() {
        Map<String, Object> config = Map.of("bootstrap.servers", "no address");
        var clients = new KafkaClients(
                config,
                config,
                LateAdmin.of(() -> {
                    throw new KafkaException("injected: no resolvable bootstrap urls");
                }),
                "test");
        var topics = new StoryTopics("questions", "placements");

        assertThatCode(() -> new Placements(clients, topics, Duration.ofSeconds(1), new SimpleMeterRegistry()).close())
                .doesNotThrowAnyException();
    }
}
