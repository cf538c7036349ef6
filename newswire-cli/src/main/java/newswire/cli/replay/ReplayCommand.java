package newswire.cli.replay;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import newswire.cli.console.BrokerOption;
import newswire.cli.console.Failure;
import newswire.cli.console.WebAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Sends a range of the raw or the enriched stream again. */
@Command(
        name = "replay",
        description =
                "Sends a range of the raw or the enriched stream again; by a running enrich service, which goes on"
                        + " with it whatever happens, or to standard output.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Runnable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--service",
            paramLabel = "URL",
            defaultValue = "http://localhost:8081",
            converter = WebAddress.class,
            scope = ScopeType.INHERIT,
            description = "The enrich service (default: ${DEFAULT-VALUE}).")
    private URI service = URI.create("http://localhost:8081");

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "what about replays? Name one of start, list, show, pause, resume, cancel");
    }

    @Command(name = "start", description = "Begins a replay.", mixinStandardHelpOptions = true)
    void start(
            @Option(
                            names = "--source",
                            paramLabel = "STREAM",
                            defaultValue = "raw",
                            description = "raw, through today's enrichment, or enriched, as it was (default:"
                                    + " ${DEFAULT-VALUE}).")
                    String source,
            @Option(
                            names = "--target",
                            paramLabel = "TOPIC",
                            required = true,
                            description = "live, the name of a topic, or - for standard output.")
                    String target,
            @Mixin RangeOptions range,
            @Option(names = "--rate", paramLabel = "N", description = "Articles a second, at most.") @Nullable
                    Double rate,
            @Option(names = "--dry-run", description = "Count what would be sent, and send nothing.") boolean dryRun,
            @Option(names = "--follow", description = "Stay until it has ended, and show how far it is.")
                    boolean follow,
            @Mixin BrokerOption broker) {
        if (!source.equals("raw") && !source.equals("enriched")) {
            throw new ParameterException(spec.commandLine(), "--source is raw or enriched, not '" + source + "'");
        }
        if (target.equals("-")) {
            if (rate != null || dryRun) {
                throw new ParameterException(spec.commandLine(), "--rate and --dry-run are for replays to a topic");
            }
            LocalReplay.run(broker.bootstrapServers(), source.equals("raw"), range, System.out);
            return;
        }
        var request = range.request();
        request.put("source", source);
        request.put("target", target);
        request.put("dryRun", dryRun);
        if (rate != null) {
            request.put("rate", rate);
        }
        with(replays -> {
            var replay = replays.start(request);
            System.out.print(follow || dryRun ? follow(replays, replay) : ReplayText.line(replay) + "\n");
        });
    }

    @Command(name = "list", description = "Lists the replays, the oldest first.", mixinStandardHelpOptions = true)
    void list() {
        with(replays -> replays.list().forEach(replay -> System.out.println(ReplayText.line(replay))));
    }

    @Command(name = "show", description = "Shows how far a replay is.", mixinStandardHelpOptions = true)
    void show(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--follow", description = "Stay until it has ended.") boolean follow) {
        with(replays -> {
            var replay = replays.show(id);
            System.out.print(follow ? follow(replays, replay) : ReplayText.all(replay));
        });
    }

    @Command(name = "pause", description = "Lets a replay rest.", mixinStandardHelpOptions = true)
    void pause(@Parameters(paramLabel = "ID") String id) {
        wish(id, "pause");
    }

    @Command(name = "resume", description = "Lets a paused replay go on.", mixinStandardHelpOptions = true)
    void resume(@Parameters(paramLabel = "ID") String id) {
        wish(id, "resume");
    }

    @Command(name = "cancel", description = "Ends a replay; what is sent is sent.", mixinStandardHelpOptions = true)
    void cancel(@Parameters(paramLabel = "ID") String id) {
        wish(id, "cancel");
    }

    private void wish(String id, String wish) {
        with(replays -> System.out.println(ReplayText.line(replays.wish(id, wish))));
    }

    private void with(Consumer<ReplayClient> action) {
        try (var replays = new ReplayClient(service)) {
            action.accept(replays);
        }
    }

    private static String follow(ReplayClient replays, JsonNode begun) {
        var replay = begun;
        var id = replay.path("id").asString();
        var told = "";
        while (goesOn(replay)) {
            var progress = ReplayText.progress(replay);
            if (!progress.equals(told)) {
                System.err.println("newswire: " + replay.path("percent").asInt() + " %, " + progress);
            }
            told = progress;
            pause();
            replay = replays.show(id);
        }
        if (replay.path("state").asString().equals("failed")) {
            throw new Failure(
                    "the replay " + id + " failed: " + replay.path("reason").asString());
        }
        return ReplayText.all(replay);
    }

    private static boolean goesOn(JsonNode replay) {
        var state = replay.path("state").asString();
        return state.equals("waiting") || state.equals("running");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted; the replay goes on", e);
        }
    }
}
