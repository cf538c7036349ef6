package newswire.ingest.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import newswire.events.Topics;
import newswire.events.testing.TestBroker;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.KafkaSettings;
import newswire.ingest.kafka.TopicSetup;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class StateLoaderIT {

    private static final String FEED = "https://a.example/state-loader.xml";

    private final KafkaSettings settings = new KafkaSettings(
            "state-loader",
            "state-loader",
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            6,
            1,
            Duration.ofDays(1),
            DataSize.ofMegabytes(1));
    private final Map<String, Object> broker = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    private final KafkaClients clients = new KafkaClients(broker, broker, broker, settings);
    private final StateLoader loader = new StateLoader(clients);

    @BeforeEach
    void makeTopics() throws Exception {
        new TopicSetup(clients, settings).ensure();
    }

    @AfterEach
    void forget() throws Exception {
        write(null);
    }

    @Test
    void readsWhatAReleaseWroteThatKnewOfNoRetractions() throws Exception {
        write("[{\"k\":\"key\",\"a\":\"article\",\"r\":3,\"f\":\"print\",\"o\":true}]");

        var entries = loader.load(new Share(0)).get(FEED).entries().entries();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.revision()).isEqualTo(3);
            assertThat(entry.retracted()).isFalse();
        });
    }

    @Test
    void holdsTheShareBackWhileTheLastWordOnAFeedCanNotBeRead() throws Exception {
        write("{\"form\":\"of a later release\"}");

        assertThatThrownBy(() -> loader.load(new Share(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("can't be read", FEED);

        write("[]");
        assertThat(loader.load(new Share(0)).get(FEED).entries().entries()).isEmpty();
    }

    private void write(String entries) throws Exception {
        var value = entries == null ? null : entries.getBytes(StandardCharsets.UTF_8);
        var key = ("entries:" + FEED).getBytes(StandardCharsets.UTF_8);
        try (var producer = clients.plain()) {
            producer.send(new ProducerRecord<>(Topics.FEED_STATE, 0, key, value))
                    .get();
        }
    }
}
