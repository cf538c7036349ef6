package newswire.enrich.admin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import newswire.enrich.EnrichSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Health {@code broker}: up when the broker answers within {@link EnrichSettings#brokerTimeout()}. Whoever asks makes the log say
 * so when that has changed, since clients keep trying in silence.
 */
@Component
class BrokerHealthIndicator implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(BrokerHealthIndicator.class);

    private final Admin admin;
    private final Duration timeout;
    private final AtomicBoolean away = new AtomicBoolean();

    BrokerHealthIndicator(Admin admin, EnrichSettings settings) {
        this.admin = admin;
        this.timeout = settings.brokerTimeout();
    }

    @Override
    public Health health() {
        var health = ask();
        if (health.getStatus().equals(Status.UP) && away.getAndSet(false)) {
            log.info("The broker answers again.");
        }
        return health;
    }

    private Health away(Health health, String reason) {
        if (!away.getAndSet(true)) {
            log.warn(reason);
        }
        return health;
    }

    private Health ask() {
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
            return e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException ? late() : failed(e);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Health late() {
        var error = "no answer within " + timeout.toMillis() + " ms";
        return away(
                Health.down().withDetail("error", error).build(),
                "The broker does not answer; what is in work is done again: " + error);
    }

    private Health failed(Exception e) {
        return away(
                Health.down(e).build(), "The broker can't be asked: " + NestedExceptionUtils.getMostSpecificCause(e));
    }
}
