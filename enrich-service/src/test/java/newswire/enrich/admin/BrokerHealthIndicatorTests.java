package newswire.enrich.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newswire.enrich.EnrichSettings;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Status;

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
