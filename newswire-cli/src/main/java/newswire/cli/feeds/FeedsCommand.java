package newswire.cli.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.function.Consumer;
import newswire.cli.console.Failure;
import newswire.cli.console.FeedUrl;
import newswire.cli.console.HumanDuration;
import newswire.cli.show.PlainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Lists and changes the feeds of a running ingest service. */
@Command(
        name = "feeds",
        description = "Lists and changes the feeds of a running ingest service.",
        mixinStandardHelpOptions = true)
public final class FeedsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--service",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            converter = FeedUrl.class,
            scope = ScopeType.INHERIT,
            description = "The ingest service (default: ${DEFAULT-VALUE}).")
    private URI service = URI.create("http://localhost:8080");

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "what about the feeds? Name one of list, add, remove, import, export");
    }

    @Command(name = "list", description = "Lists the feeds and how they fare.", mixinStandardHelpOptions = true)
    void list() {
        with(feeds -> feeds.list().forEach(feed -> System.out.print(text(feed))));
    }

    @Command(
            name = "add",
            description = "Subscribes to a feed, or changes how it is polled.",
            mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "URL", converter = FeedUrl.class) URI url,
            @Option(
                            names = "--interval",
                            paramLabel = "DURATION",
                            converter = HumanDuration.class,
                            description = "Time between two polls.")
                    @Nullable
                    Duration interval,
            @Option(
                            names = "--full-text",
                            paramLabel = "WHEN",
                            description = "Fetch articles' pages: never, when-truncated, always.")
                    @Nullable
                    String fullText) {
        var feed = new HashMap<String, String>();
        feed.put("url", url.toString());
        if (interval != null) {
            feed.put("interval", interval.toString());
        }
        if (fullText != null) {
            feed.put("fullText", fullText);
        }
        with(feeds -> feeds.put(feed));
    }

    @Command(name = "remove", description = "Unsubscribes from a feed.", mixinStandardHelpOptions = true)
    void remove(@Parameters(paramLabel = "URL", converter = FeedUrl.class) URI url) {
        with(feeds -> feeds.delete(url));
    }

    @Command(name = "import", description = "Subscribes to the feeds of an OPML file.", mixinStandardHelpOptions = true)
    void importOpml(@Parameters(paramLabel = "FILE") Path file) {
        with(feeds -> System.out.println(feeds.importOpml(read(file))));
    }

    @Command(name = "export", description = "Prints the feeds as OPML.", mixinStandardHelpOptions = true)
    void exportOpml() {
        with(feeds -> System.out.print(feeds.exportOpml()));
    }

    private void with(Consumer<FeedsClient> action) {
        try (var feeds = new FeedsClient(service)) {
            action.accept(feeds);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure("the OPML file " + file + " can't be read; check the path", e);
        }
    }

    private static String text(FeedStatus feed) {
        var text = new StringBuilder(PlainText.oneLine(feed.url())).append('\n');
        append(text, "title", feed.title());
        append(text, "interval", feed.interval());
        append(text, "last poll", feed.lastPolledAt());
        append(text, "next poll", feed.nextPollAt());
        append(text, "error", feed.lastError());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("  %-10s %s%n".formatted(name, PlainText.oneLine(value)));
        }
    }
}
