package newswire.cli.demo;

import java.nio.file.Path;
import java.time.Duration;
import newswire.cli.broker.LocalPort;
import newswire.cli.console.HumanDuration;
import newswire.cli.console.StopSignal;
import newswire.cli.up.ArticleStream;
import newswire.cli.up.PipelineSettings;
import newswire.cli.up.StartUp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole of Newswire at work, without any feed of the outside world. */
@Command(
        name = "demo",
        description = "Runs everything on a small news site of its own, and prints each article as it arrives.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Runnable {

    // Unfriendly to a real site, but this one is in the same process.
    private static final Duration POLLS = Duration.ofSeconds(2);
    private static final Duration HOST_GAP = Duration.ofMillis(20);

    @Option(names = "--keep", description = "Stay when everything has arrived, until Ctrl-C.")
    private boolean keep;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where to keep topics and log (default: a temporary folder, deleted at the end).")
    private @Nullable Path data;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "2m",
            converter = HumanDuration.class,
            description = "Fail when not all has arrived after this time (default: ${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ofMinutes(2);

    @Override
    public void run() {
        try (var signal = StopSignal.listen();
                var folder = DemoFolder.of(data);
                var site = DemoSite.open();
                var pipeline = StartUp.of(settings(site, folder.path()))) {
            StartUp.say("the demo's own news site is at " + site.address());
            try (var stream = new ArticleStream(pipeline.kafka(), pipeline.readerGroup())) {
                var arrivals = new Arrivals(stream, () -> signal.getAsBoolean() || System.out.checkError(), timeout);
                show(site, arrivals, signal);
                if (!signal.getAsBoolean()) {
                    sayWhatNext(pipeline.kafka());
                }
                if (keep) {
                    arrivals.awaitStop();
                }
            }
        }
    }

    private static void show(DemoSite site, Arrivals arrivals, StopSignal signal) {
        StartUp.say(site.first().size() + " articles are on it, in four languages; here they come");
        arrivals.await(site.first());
        if (!signal.getAsBoolean()) {
            StartUp.say("now the site corrects an article and publishes a new one");
            site.publishMore();
            arrivals.await(site.later());
        }
    }

    private void sayWhatNext(String kafka) {
        var tail = StartUp.command() + " tail";
        if (keep) {
            var servers = kafka.equals("localhost:9092") ? "" : " --bootstrap-servers " + kafka;
            StartUp.say("all has arrived. What to try next, in another terminal; Ctrl-C here ends the demo:");
            StartUp.say("  the events, as a subscriber gets them:  " + tail + " --json --max 3" + servers);
            StartUp.say("  what they were made from:               " + tail + " --topic raw --max 3" + servers);
        } else {
            StartUp.say("all has arrived. What to try next:");
            StartUp.say("  this again, but it stays:       " + StartUp.command() + " demo --keep");
            StartUp.say("  your own feeds, until Ctrl-C:   " + StartUp.command() + " up --feed URL");
            StartUp.say("  beside it, events as JSON:      " + tail + " --json");
        }
    }

    // A demo must not fail because the machine is in use: it takes the usual ports where they are free.
    private static PipelineSettings settings(DemoSite site, Path folder) {
        var port = LocalPort.isFree(8080) && LocalPort.isFree(8081) ? 8080 : LocalPort.anyFreePair();
        var kafkaPort = LocalPort.isFree(9092) ? 9092 : LocalPort.anyFree();
        return new PipelineSettings(site.feeds(), null, POLLS, folder, port, kafkaPort, null, HOST_GAP, true);
    }
}
