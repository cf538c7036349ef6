package newswire.cli.up;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline is made of.
 *
 * @param feeds subscribed at start
 * @param opml a list of feeds to subscribe to as well
 * @param interval between two polls of a feed; absent for the service's own choice
 * @param port of ingest's REST interface; enrich takes the next one
 * @param kafkaPort of the broker in this process, unused with {@code bootstrapServers}
 * @param bootstrapServers a Kafka that runs already, instead of one in this process
 * @param hostGap between two requests to one host; absent for the service's own choice
 * @param allowPrivateAddresses whether feeds and pages may be on loopback and private networks
 */
public record PipelineSettings(
        List<URI> feeds,
        @Nullable Path opml,
        @Nullable Duration interval,
        Path data,
        int port,
        int kafkaPort,
        @Nullable String bootstrapServers,
        @Nullable Duration hostGap,
        boolean allowPrivateAddresses) {

    // Nobody asks who is there: not a door to open to a network by the way.
    private static final String LOOPBACK_ONLY = "--server.address=127.0.0.1";

    public PipelineSettings {
        feeds = List.copyOf(feeds);
    }

    int enrichPort() {
        return port + 1;
    }

    String[] ofIngest(String kafka, String id) {
        var settings = new ArrayList<String>();
        settings.add(LOOPBACK_ONLY);
        settings.add("--server.port=" + port);
        settings.add("--spring.kafka.bootstrap-servers=" + kafka);
        settings.add("--newswire.ingest.kafka.instance-id=" + id);
        settings.add("--newswire.ingest.fetch.allow-private-addresses=" + allowPrivateAddresses);
        for (var feed : feeds) {
            settings.add("--newswire.ingest.feeds[" + feeds.indexOf(feed) + "].url=" + feed);
        }
        if (opml != null) {
            settings.add("--newswire.ingest.opml[0]=" + opml.toAbsolutePath());
        }
        if (interval != null) {
            settings.add("--newswire.ingest.schedule.interval=" + interval);
        }
        if (hostGap != null) {
            settings.add("--newswire.ingest.schedule.host-gap=" + hostGap);
        }
        return settings.toArray(String[]::new);
    }

    String[] ofEnrich(String kafka, String id) {
        return new String[] {
            LOOPBACK_ONLY,
            "--server.port=" + enrichPort(),
            "--spring.kafka.bootstrap-servers=" + kafka,
            "--newswire.enrich.instance-id=" + id
        };
    }
}
