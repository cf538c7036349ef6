package newswire.benchmarks.poll;

import io.micrometer.core.instrument.MeterRegistry;
import newswire.ingest.IngestService;
import newswire.ingest.poll.Polling;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole ingest-service as it is, with more feeds to poll than it can. */
final class PollingService {

    private PollingService() {}

    /** Arguments: where the broker is, polls to warm up by, polls to measure. */
    public static void main(String[] arguments) throws Exception {
        var service = run(arguments[0]);
        var unchanged = service.getBean(MeterRegistry.class).counter("newswire.ingest.polls", "outcome", "unchanged");
        var pace = Pace.measure(
                () -> (long) unchanged.count(), Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        var polling = service.getBean(Polling.class);
        System.out.printf(
                "  %,d polls under way, %,d feeds waiting to be due%n", polling.underWay(), polling.waiting());
        pace.tell();
        service.close();
    }

    private static ConfigurableApplicationContext run(String bootstrapServers) {
        return IngestService.application()
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                        "--newswire.ingest.kafka.instance-id=benchmark",
                        "--newswire.ingest.full-text=never",
                        "--newswire.ingest.schedule.interval=1s",
                        "--newswire.ingest.schedule.host-gap=0ms",
                        "--newswire.ingest.fetch.allow-private-addresses=true");
    }
}
