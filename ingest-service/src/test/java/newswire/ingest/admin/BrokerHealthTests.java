package newswire.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.KafkaSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

class BrokerHealthTests {

    @Test
    void saysInOneWayThatTheBrokerIsLateWhoeverGivesUpFirst() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var health = new BrokerHealth(clientsOf(silent))) {
            var late = health.health();

            assertThat(late.getStatus()).isEqualTo(Status.DOWN);
            assertThat(late.getDetails()).containsExactly(Map.entry("error", "no answer within 3000 ms"));
        }
    }

    private static KafkaClients clientsOf(ServerSocket broker) {
        var settings = new KafkaSettings(
                "health",
                "health",
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                1,
                1,
                Duration.ofDays(1),
                DataSize.ofMegabytes(1));
        return new KafkaClients(
                Map.of("bootstrap.servers", "127.0.0.1:" + broker.getLocalPort()), Map.of(), Map.of(), settings);
    }
}
