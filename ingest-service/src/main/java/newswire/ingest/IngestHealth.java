package newswire.ingest;

import newswire.ingest.assignment.Assignment;
import newswire.ingest.poll.Polling;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the threads that do the work are alive, and what they have to do. */
@Component("ingest")
class IngestHealth implements HealthIndicator {

    private final IngestRuntime runtime;
    private final Assignment assignment;
    private final Polling polling;

    IngestHealth(IngestRuntime runtime, Assignment assignment, Polling polling) {
        this.runtime = runtime;
        this.assignment = assignment;
        this.polling = polling;
    }

    @Override
    public Health health() {
        var ownership = assignment.ownership();
        return (runtime.isWell() ? Health.up() : Health.down())
                .withDetail("state", runtime.state())
                .withDetail(
                        "partitions", ownership == null ? 0 : ownership.shares().size())
                .withDetail("feedsWaiting", polling.waiting())
                .withDetail("pollsUnderWay", polling.underWay())
                .build();
    }
}
