package newswire.enrich.admin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswire.enrich.EnrichSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code broker}: up when the broker answers within {@link EnrichSettings#brokerTimeout()}. */
@Component
class BrokerHealthIndicator implements HealthIndicator {

    private final Admin admin;
    private final Duration timeout;

    BrokerHealthIndicator(Admin admin, EnrichSettings settings) {
        this.admin = admin;
        this.timeout = settings.brokerTimeout();
    }

    @Override
    public Health health() {
        try {
            var options = new DescribeClusterOptions().timeoutMs((int) timeout.toMillis());
            var nodes = admin.describeCluster(options).nodes().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().withDetail("nodes", nodes.size()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (TimeoutException e) {
            return late();
        } catch (ExecutionException e) {
            // The client gives up at the same time, and may be the first to say so.
            return e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException
                    ? late()
                    : Health.down(e).build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }

    private Health late() {
        return Health.down()
                .withDetail("error", "no answer within " + timeout.toMillis() + " ms")
                .build();
    }
}
