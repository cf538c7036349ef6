package newswire.enrich.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import newswire.enrich.EnrichSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokerHealthIndicatorTests {

    private final MockAdminClient admin = new MockAdminClient();
    private final BrokerHealthIndicator health = new BrokerHealthIndicator(admin, settings());

    @Test
    void saysInOneWayThatTheBrokerIsLateWhoeverGivesUpFirst() {
        admin.timeoutNextRequest(1);

        var late = health.health();

        assertThat(late.getStatus()).isEqualTo(Status.DOWN);
        assertThat(late.getDetails()).containsExactly(Map.entry("error", "no answer within 500 ms"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void saysInTheLogWhenTheBrokerGoesAndWhenItComesBackAndNotInBetween(CapturedOutput output) {
        health.health();
        assertThat(output).doesNotContain("The broker");

        admin.timeoutNextRequest(3);
        for (int i = 0; i < 3; i++) {
            health.health();
        }
        assertThat(output).containsOnlyOnce("The broker does not answer").doesNotContain("answers again");

        health.health();
        health.health();
        assertThat(output).containsOnlyOnce("The broker answers again");
    }

    @Test
    void saysInTheLogWhyTheBrokerCannotBeAskedWhenThatIsNotForItsSilence(CapturedOutput output) {
        var refused = new BrokerHealthIndicator(
                new MockAdminClient() {
                    @Override
                    public DescribeClusterResult describeCluster(DescribeClusterOptions options) {
                        throw new SaslAuthenticationException("wrong password");
                    }
                },
                settings());

        refused.health();
        assertThat(refused.health().getStatus()).isEqualTo(Status.DOWN);

        assertThat(output).containsOnlyOnce("wrong password").doesNotContain("does not answer");
    }

    @Test
    void learnsNothingFromAQuestionThatIsInterrupted(CapturedOutput output) throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var client = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort()));
            var away = new BrokerHealthIndicator(client, settings());
            away.health();

            Thread.currentThread().interrupt();
            assertThat(away.health().getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(Thread.interrupted()).isTrue();
            away.health();

            assertThat(output).containsOnlyOnce("does not answer").doesNotContain("answers again");
            client.close(Duration.ofSeconds(1));
        }
    }

    private static EnrichSettings settings() {
        var stated = Map.of(
                "newswire.enrich.version", "1",
                "newswire.enrich.instance-id", "health",
                "newswire.enrich.broker-timeout", "500ms");
        return new Binder(new MapConfigurationPropertySource(stated))
                .bind("newswire.enrich", EnrichSettings.class)
                .get();
    }
}
