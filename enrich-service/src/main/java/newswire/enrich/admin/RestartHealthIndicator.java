package newswire.enrich.admin;

import newswire.enrich.record.EndsByError;
import newswire.enrich.stream.StreamSupervisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health {@code restart}: down when the stream, or another part of the service, will not get going again without one. A broker
 * that is away is no reason to restart, and neither is a stream that is being started again.
 */
@Component
class RestartHealthIndicator implements HealthIndicator {

    private final StreamSupervisor stream;
    private final ObjectProvider<EndsByError> parts;

    RestartHealthIndicator(StreamSupervisor stream, ObjectProvider<EndsByError> parts) {
        this.stream = stream;
        this.parts = parts;
    }

    @Override
    public Health health() {
        var health = switch (stream.state()) {
            case STUCK, FAILED -> Health.down();
            case STOPPED, WAITING_FOR_BROKER, RUNNING, INTERRUPTED -> Health.up();
        };
        return parts.stream().anyMatch(EndsByError::hasFailed) ? Health.down().build() : health.build();
    }
}
