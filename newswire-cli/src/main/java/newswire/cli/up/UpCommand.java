package newswire.cli.up;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswire.cli.console.HumanDuration;
import newswire.cli.console.PortNumber;
import newswire.cli.console.StopSignal;
import newswire.cli.console.WebAddress;
import newswire.cli.show.ArticleText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs everything on a person's own feeds, and prints the articles. */
@Command(
        name = "up",
        description = "Runs broker, ingest and enrich in one process, and prints each article as it arrives.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Runnable {

    @Option(
            names = "--feed",
            paramLabel = "URL",
            converter = WebAddress.class,
            description = "A feed to poll; repeatable. Feeds of earlier runs on the same data stay.")
    private List<URI> feeds = List.of();

    @Option(names = "--opml", paramLabel = "FILE", description = "Feeds to poll, as other readers export them.")
    private @Nullable Path opml;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            converter = HumanDuration.class,
            description =
                    "Time between two polls of a feed that has an entry an hour: 30s, 5m, PT5M (default: 15m). When each is"
                            + " polled is learnt.")
    private @Nullable Duration interval;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where topics and positions are kept (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = PortNumber.class,
            description = "HTTP port of ingest; enrich takes the next one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "9092",
            converter = PortNumber.class,
            description = "Port of the broker (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description = "Kafka that runs already, instead of a broker in this process.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--allow-private-addresses",
            description = "Fetch from loopback and private networks too, which is refused otherwise.")
    private boolean allowPrivateAddresses;

    @Override
    public void run() {
        if (opml != null) {
            OpmlFile.requireFeeds(opml);
        }
        var settings = new PipelineSettings(
                feeds, opml, interval, data, port, kafkaPort, bootstrapServers, null, allowPrivateAddresses);
        try (var signal = StopSignal.listen();
                var pipeline = StartUp.of(settings)) {
            StartUp.say("articles follow as they arrive; Ctrl-C ends");
            var text = ArticleText.forTerminal();
            try (var stream = new ArticleStream(pipeline.kafka(), pipeline.readerGroup());
                    var feedWatch = new FeedWatch(port)) {
                feedWatch.start();
                stream.forEach(
                        article -> {
                            System.out.print(text.of(article));
                            return !System.out.checkError(); // a reader that went away has not seen it
                        },
                        () -> signal.getAsBoolean()
                                || System.out.checkError()
                                || pipeline.fatalError().isPresent());
            }
            pipeline.requireWell();
        }
    }
}
