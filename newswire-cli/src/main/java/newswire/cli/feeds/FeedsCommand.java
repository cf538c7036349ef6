package newswire.cli.feeds;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import newswire.cli.console.Failure;
import newswire.cli.console.WebAddress;
import newswire.cli.show.PlainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;

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
            converter = WebAddress.class,
            scope = ScopeType.INHERIT,
            description = "The ingest service (default: ${DEFAULT-VALUE}).")
    private URI service = URI.create("http://localhost:8080");

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "what about the feeds? Name one of list, show, add, remove, pause, resume, discover, import, export");
    }

    @Command(name = "list", description = "Lists the feeds and how they fare.", mixinStandardHelpOptions = true)
    void list(
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "Only those that are paused, gone, failing, unpolled, or well.")
                    @Nullable
                    String state,
            @Option(names = "--folder", paramLabel = "PATH", description = "Only those in this folder.") @Nullable
                    String folder,
            @Option(names = "--json", description = "One JSON object a line.") boolean asJson) {
        var query = new HashMap<String, String>();
        if (state != null) {
            query.put("state", state);
        }
        if (folder != null) {
            query.put("folder", folder);
        }
        with((feeds, out) -> feeds.list(query).forEach(feed -> {
            if (asJson) {
                out.println(feed);
            } else {
                FeedText.printShort(feed, out);
            }
        }));
    }

    @Command(name = "show", description = "Shows all that is known of a feed.", mixinStandardHelpOptions = true)
    void show(
            @Parameters(paramLabel = "URL", converter = WebAddress.class) URI url,
            @Option(names = "--json", description = "As JSON.") boolean asJson) {
        with((feeds, out) -> print(feeds.show(url), asJson, out));
    }

    @Command(
            name = "add",
            description = "Subscribes to a feed, or changes what is said about one and leaves the rest.",
            mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "URL", converter = WebAddress.class) URI url,
            @Mixin Policy policy,
            @Option(names = "--no-check", description = "Do not look first whether it is a feed.") boolean unchecked,
            @Option(names = "--json", description = "As JSON.") boolean asJson) {
        var stated = statedBy(policy);
        with((feeds, out) -> print(feeds.add(url, stated, !unchecked), asJson, out));
    }

    @Command(name = "remove", description = "Unsubscribes from a feed.", mixinStandardHelpOptions = true)
    void remove(@Parameters(paramLabel = "URL", converter = WebAddress.class) URI url) {
        with((feeds, out) -> feeds.delete(url));
    }

    @Command(name = "pause", description = "Polls a feed no more, for now.", mixinStandardHelpOptions = true)
    void pause(@Parameters(paramLabel = "URL", converter = WebAddress.class) URI url) {
        with((feeds, out) -> FeedText.printShort(feeds.wish(url, "pause"), out));
    }

    @Command(
            name = "resume",
            description = "Polls a feed again that was paused, or that its publisher had withdrawn.",
            mixinStandardHelpOptions = true)
    void resume(@Parameters(paramLabel = "URL", converter = WebAddress.class) URI url) {
        with((feeds, out) -> FeedText.printShort(feeds.wish(url, "resume"), out));
    }

    @Command(
            name = "discover",
            description = "Lists the feeds that a web page offers, the best first.",
            mixinStandardHelpOptions = true)
    void discover(
            @Parameters(paramLabel = "URL", converter = WebAddress.class) URI url,
            @Option(names = "--json", description = "As JSON.") boolean asJson) {
        with((feeds, out) -> {
            var found = feeds.discover(url);
            if (asJson) {
                out.println(found);
            } else if (found.has("reason")) {
                throw new Failure(url + " offers no feed: " + FeedText.text(found, "reason"));
            } else if (found.path("feeds").isEmpty()) {
                throw new Failure(url + " is a web page that offers no feed");
            } else {
                found.path("feeds").forEach(choice -> FeedText.printChoice(choice, out));
            }
        });
    }

    @Command(name = "import", description = "Subscribes to the feeds of an OPML file.", mixinStandardHelpOptions = true)
    void importOpml(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--json", description = "As JSON.") boolean asJson) {
        with((feeds, out) -> {
            var report = feeds.importOpml(read(file));
            if (asJson) {
                out.println(report);
                return;
            }
            report.path("rejected").forEach(line -> out.println("rejected " + PlainText.oneLine(line.asString())));
            out.printf(
                    "%d added, %d known, %d rejected%n",
                    report.path("added").asInt(),
                    report.path("known").asInt(),
                    report.path("rejected").size());
        });
    }

    @Command(name = "export", description = "Prints the feeds as OPML.", mixinStandardHelpOptions = true)
    void exportOpml() {
        with((feeds, out) -> out.print(feeds.exportOpml()));
    }

    private Map<String, Object> statedBy(Policy policy) {
        try {
            return policy.stated();
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.subcommands().get("add"), String.valueOf(e.getMessage()), e);
        }
    }

    private static void print(JsonNode feed, boolean asJson, PrintWriter out) {
        if (asJson) {
            out.println(feed);
        } else {
            FeedText.printWhole(feed, out);
        }
    }

    private void with(BiConsumer<FeedsClient, PrintWriter> action) {
        try (var feeds = new FeedsClient(service)) {
            var out = spec.commandLine().getOut();
            action.accept(feeds, out);
            out.flush();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure("the OPML file " + file + " can't be read; check the path", e);
        }
    }
}
