package newswire.enrich.admin;

import newswire.enrich.placement.StoryDesk;
import newswire.enrich.stream.StreamSupervisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health {@code restart}: down when the stream will not get going again without one. A broker that is away is no reason to
 * restart, and neither is a stream that is being started again.
 */
@Component
class RestartHealthIndicator implements HealthIndicator {

    private final StreamSupervisor stream;
    private final ObjectProvider<StoryDesk> desk;

    RestartHealthIndicator(StreamSupervisor stream, ObjectProvider<StoryDesk> desk) {
        this.stream = stream;
        this.desk = desk;
    }

    @Override
    public Health health() {
        var health = switch (stream.state()) {
            case STUCK, FAILED -> Health.down();
            case STOPPED, WAITING_FOR_BROKER, RUNNING, INTERRUPTED -> Health.up();
        };
        var here = desk.getIfAvailable();
        return here != null && here.hasFailed() ? Health.down().build() : health.build();
    }
}
