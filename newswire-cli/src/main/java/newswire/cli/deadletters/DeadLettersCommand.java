package newswire.cli.deadletters;

import java.io.PrintStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import newswire.cli.console.AtLeastOne;
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

/** Looks at the dead letters of a running enrich service, and decides about them. */
@Command(
        name = "deadletters",
        description = "Shows records that enrich-service gave up on, and enriches them again or lays them aside.",
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Runnable {

    private static final int PAGE = 100;

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
                spec.commandLine(), "what about the dead letters? Name one of list, show, redrive, discard");
    }

    @Command(
            name = "list",
            description = "Counts the letters by reason and lists the open ones, the oldest first.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin Which which,
            @Option(names = "--all", description = "Also those that something was decided about.") boolean all,
            @Option(
                            names = "--max",
                            paramLabel = "N",
                            defaultValue = "100",
                            converter = AtLeastOne.class,
                            description = "Letters at most (default: ${DEFAULT-VALUE}).")
                    long max,
            @Option(names = "--json", description = "One JSON object a line, and no counts.") boolean asJson) {
        return with(letters -> {
            var out = spec.commandLine().getOut();
            if (!asJson) {
                LetterText.printSummary(letters.summary(which.stated()), out);
            }
            long left = max;
            for (@Nullable String from = ""; from != null && left > 0; ) {
                var query = which.stated();
                query.put("all", Boolean.toString(all));
                query.put("limit", Long.toString(Math.min(PAGE, left)));
                if (!from.isEmpty()) {
                    query.put("from", from);
                }
                var page = letters.list(query);
                for (var letter : page.path("letters")) {
                    left--;
                    if (asJson) {
                        out.println(letter);
                    } else {
                        LetterText.printLine(letter, out);
                    }
                }
                from = page.path("next").isString() ? page.path("next").stringValue() : null;
            }
            out.flush();
            return 0;
        });
    }

    @Command(name = "show", description = "Shows one letter.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--page", description = "Print the article's page, whole and nothing else.") boolean page,
            @Option(names = "--value", description = "Print the record's value, whole and nothing else.")
                    boolean value) {
        return with(letters -> {
            if (page || value) {
                var bytes = letters.part(id, page ? "page" : "value");
                PrintStream standardOutput = System.out;
                standardOutput.write(bytes, 0, bytes.length);
                standardOutput.flush();
            } else {
                var out = spec.commandLine().getOut();
                LetterText.printWhole(letters.show(id), out);
                out.flush();
            }
            return 0;
        });
    }

    @Command(
            name = "redrive",
            description = "Gives letters to the service again. Ends with 1 when it refused some.",
            mixinStandardHelpOptions = true)
    int redrive(
            @Mixin Which which,
            @Parameters(paramLabel = "ID", arity = "0..*") @Nullable List<String> ids,
            @Option(names = "--all", description = "All open letters.") boolean all,
            @Option(names = "--force", description = "Also those that were tried too often, or are superseded.")
                    boolean force) {
        return decide("redrive", which, ids, all, Map.of("force", force));
    }

    @Command(
            name = "discard",
            description = "Lays letters aside for good. Ends with 1 when it refused some.",
            mixinStandardHelpOptions = true)
    int discard(
            @Mixin Which which,
            @Parameters(paramLabel = "ID", arity = "0..*") @Nullable List<String> ids,
            @Option(names = "--all", description = "All open letters.") boolean all,
            @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why.") String because) {
        return decide("discard", which, ids, all, Map.of("because", because));
    }

    private int decide(String decision, Which which, @Nullable List<String> ids, boolean all, Map<String, Object> how) {
        var body = new HashMap<String, Object>(which.stated());
        body.putAll(how);
        body.put("all", all);
        body.put("by", Objects.requireNonNullElse(System.getProperty("user.name"), "unknown"));
        if (ids != null && !ids.isEmpty()) {
            body.put("ids", ids);
        }
        return with(letters -> {
            var out = spec.commandLine().getOut();
            long done = 0;
            long superseded = 0;
            long refused = 0;
            JsonNode report;
            do {
                report = letters.decide(decision, body);
                done += report.path("done").asLong();
                superseded += report.path("superseded").asLong();
                refused += report.path("refusedInAll").asLong();
                report.path("refused").forEach(one -> LetterText.printRefusal(one, out));
                body.put("from", report.path("next").asString(""));
                // Or letters that fail again at once would be taken again, and again.
                body.putIfAbsent("before", report.path("asOf").asString());
            } while (report.path("next").isString());
            out.printf(
                    "%d %s, %d superseded, %d refused%n",
                    done, decision.equals("redrive") ? "redriven" : "discarded", superseded, refused);
            out.flush();
            return refused == 0 ? 0 : 1;
        });
    }

    private int with(ToIntFunction<DeadLettersClient> action) {
        try (var letters = new DeadLettersClient(service)) {
            return action.applyAsInt(letters);
        }
    }
}
