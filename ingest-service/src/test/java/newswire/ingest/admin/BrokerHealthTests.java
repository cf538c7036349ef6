package newswire.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class BrokerHealthTests {

    @Test
    void saysThatTheBrokerIsLateWhenTheClientGivesUpFirst() {
        try (var client = new MockAdminClient();
                var health = new BrokerHealth(() -> client)) {
            client.timeoutNextRequest(1);

            saysSo(health.health());
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void saysInTheSameWayThatTheBrokerIsLateWhenItIsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var health = new BrokerHealth(() -> adminOf(silent))) {
            saysSo(health.health());
        }
    }

    private static void saysSo(Health late) {
        assertThat(late.getStatus()).isEqualTo(Status.DOWN);
        assertThat(late.getDetails()).containsExactly(Map.entry("error", "no answer within 3000 ms"));
    }

    private static Admin adminOf(ServerSocket broker) {
        return Admin.create(new HashMap<>(Map.of("bootstrap.servers", "127.0.0.1:" + broker.getLocalPort())));
    }
}
