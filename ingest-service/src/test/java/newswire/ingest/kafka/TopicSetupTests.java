package newswire.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;

class TopicSetupTests {

    private final KafkaSettings settings = new Binder().bindOrCreate("newswire.ingest.kafka", KafkaSettings.class);

    @Test
    void saysThatTheBrokerDoesNotAnswer() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort());
            var clients = new KafkaClients(address, Map.of(), Map.of(), settings);
            var topics = new TopicSetup(clients, settings, Duration.ofMillis(100));

            assertThatThrownBy(topics::ensure)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("no answer within 100 ms");
        }
    }
}
