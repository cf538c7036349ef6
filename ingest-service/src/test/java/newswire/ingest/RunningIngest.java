package newswire.ingest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import newswire.events.testing.TestBroker;
import newswire.ingest.assignment.Assignment;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/** An instance of the service on the tests' broker, which polls sites on loopback in quick succession. */
final class RunningIngest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    private final ConfigurableApplicationContext context;

    private RunningIngest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Returns once it polls.
     *
     * @param group whose feeds it shares with the other instances of that name
     * @param settings beyond those that every test needs, or in their place, as {@code name=value}
     */
    static RunningIngest start(String group, List<String> feeds, String... settings) {
        var ownSettings = Stream.of(
                "server.port=0",
                "spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "spring.kafka.consumer.fetch-max-wait=100ms",
                "newswire.ingest.kafka.group=" + group,
                "newswire.ingest.kafka.instance-id=" + group + "-" + INSTANCES.incrementAndGet(),
                "newswire.ingest.schedule.interval=300ms",
                "newswire.ingest.schedule.host-gap=1ms",
                "newswire.ingest.fetch.allow-private-addresses=true");
        var all = new ArrayList<>(
                ownSettings.filter(own -> !isOneOf(own, settings)).toList());
        all.addAll(List.of(settings));
        for (int i = 0; i < feeds.size(); i++) {
            all.add("newswire.ingest.feeds[" + i + "].url=" + feeds.get(i));
        }
        var context = IngestService.application()
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
        await().atMost(PATIENCE)
                .until(() -> context.getBean(IngestRuntime.class).state().equals("polling"));
        return new RunningIngest(context);
    }

    private static boolean isOneOf(String own, String... settings) {
        var key = own.substring(0, own.indexOf('=') + 1);
        return Stream.of(settings).anyMatch(setting -> setting.startsWith(key));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    RestClient rest() {
        return RestClient.create("http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort());
    }

    /** How many partitions of the feeds are its own. */
    int partitions() {
        var ownership = context.getBean(Assignment.class).ownership();
        return ownership == null ? 0 : ownership.shares().size();
    }

    @Override
    public void close() {
        context.close();
    }
}
