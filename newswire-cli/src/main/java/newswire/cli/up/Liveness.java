package newswire.cli.up;

import java.util.Optional;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

/** What an orchestrator would ask the services; in one process nobody else does. */
final class Liveness {

    private Liveness() {}

    /** Why {@code service} will not get going again by itself; empty while it may. */
    static Optional<String> lost(ApplicationContext service) {
        var alive = service.getBean(HealthEndpoint.class).healthForPath("liveness");
        return alive == null || Status.UP.equals(alive.getStatus())
                ? Optional.empty()
                : Optional.of(service.getId() + " needs a restart");
    }
}
