package newswire.benchmarks.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What services under test are told: as little as possible, so that what holds for them holds for the defaults. */
final class Settings {

    private static final String LOGGING = "--logging.config=classpath:newswire/benchmarks/fault-log.xml";

    private Settings() {}

    /** @param name by which the feeds' server knows the service, too */
    static List<String> ofIngest(String name, String bootstrapServers, List<String> feeds, Duration interval) {
        var settings = new ArrayList<>(List.of(
                LOGGING,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--newswire.ingest.kafka.instance-id=" + name,
                "--newswire.ingest.full-text=always",
                "--newswire.ingest.page-retries=5",
                "--newswire.ingest.first-page-retry=1s",
                "--newswire.ingest.schedule.host-gap=20ms",
                "--newswire.ingest.schedule.first-back-off=1s",
                "--newswire.ingest.fetch.user-agent=" + name,
                "--newswire.ingest.fetch.allow-private-addresses=true"));
        for (int feed = 0; feed < feeds.size(); feed++) {
            settings.add("--newswire.ingest.feeds[" + feed + "].url=" + feeds.get(feed));
            settings.add("--newswire.ingest.feeds[" + feed + "].interval=" + interval);
        }
        return settings;
    }

    static List<String> ofEnrich(String name, String bootstrapServers) {
        return List.of(
                LOGGING,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--newswire.enrich.instance-id=" + name,
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500");
    }
}
