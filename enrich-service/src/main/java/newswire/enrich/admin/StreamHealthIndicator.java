package newswire.enrich.admin;

import newswire.enrich.stream.StreamSupervisor;
import newswire.enrich.stream.StreamSupervisor.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code stream}: up while articles are taken and enriched, down else, for whatever reason. */
@Component
class StreamHealthIndicator implements HealthIndicator {

    private final StreamSupervisor stream;

    StreamHealthIndicator(StreamSupervisor stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        var state = stream.state();
        return (state == State.RUNNING ? Health.up() : Health.down())
                .withDetail("state", state)
                .build();
    }
}
