package newswire.service.broker;

import java.util.concurrent.ExecutionException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when the broker answers in time, asked anew each time. */
public final class BrokerHealth implements HealthIndicator {

    private final BrokerContact broker;

    /** @param broker to ask */
    public BrokerHealth(BrokerContact broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("nodes", broker.ask().get()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (ExecutionException e) {
            var reason = broker.reason(e.getCause() == null ? e : e.getCause());
            return Health.down().withDetail("error", reason).build();
        }
    }
}
