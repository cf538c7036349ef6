package newswire.ingest;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether users and hubs can be answered: the web server is there before it is known what is subscribed to. */
@Component("feeds")
class FeedsHealth implements HealthIndicator {

    private final IngestRuntime runtime;

    FeedsHealth(IngestRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Health health() {
        return (runtime.isReady() ? Health.up() : Health.down())
                .withDetail("state", runtime.state())
                .build();
    }
}
