package newswire.enrich.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newswire.enrich.EnrichSettings;
import org.apache.kafka.clients.admin.MockAdminClient;
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
