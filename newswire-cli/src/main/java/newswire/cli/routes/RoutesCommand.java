package newswire.cli.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import newswire.cli.console.Failure;
import newswire.cli.show.PlainText;
import newswire.enrich.route.Route;
import newswire.enrich.route.RouteFile;
import newswire.enrich.route.Routes;
import newswire.enrich.route.WrongRoutesException;
import newswire.events.EnrichedArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks routes, and shows which articles they would take. Needs no service and no broker. */
@Command(
        name = "routes",
        description = "Checks rules that send articles to further topics.",
        mixinStandardHelpOptions = true)
public final class RoutesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what about the routes? Name check");
    }

    @Command(
            name = "check",
            description = "Checks the routes of a configuration file as enrich-service does at its start.",
            mixinStandardHelpOptions = true)
    void check(
            @Parameters(paramLabel = "CONFIG", description = "YAML with newswire.enrich.routes") Path config,
            @Option(
                            names = "--articles",
                            paramLabel = "FILE",
                            description = "Show which routes these take: events or lines of tail --json; - for standard"
                                    + " input.")
                    @Nullable
                    Path articles) {
        var routes = routes(config);
        var out = spec.commandLine().getOut();
        if (articles == null) {
            routes.all().forEach(route -> out.println(route.name() + " -> " + route.topic()));
        } else {
            showTaken(routes, articles, out);
        }
        out.flush();
    }

    private static Routes routes(Path config) {
        Routes routes;
        try {
            routes = RouteFile.read(Files.readString(config));
        } catch (IOException e) {
            throw new Failure("the file " + config + " can't be read; check the path", e);
        } catch (WrongRoutesException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
        if (routes.all().isEmpty()) {
            throw new Failure("the file " + config + " has no newswire.enrich.routes");
        }
        return routes;
    }

    private static void showTaken(Routes routes, Path articles, PrintWriter out) {
        var taken = new LinkedHashMap<String, Integer>();
        routes.all().forEach(route -> taken.put(route.name(), 0));
        var all = new int[1];
        try (var lines = open(articles)) {
            new ArticleLines().read(lines, article -> {
                var matching = routes.matching(article);
                matching.forEach(route -> taken.merge(route.name(), 1, Integer::sum));
                all[0]++;
                out.println(line(article, matching.stream().map(Route::name).collect(Collectors.joining(", "))));
            });
        } catch (IOException e) {
            throw new Failure("the articles in " + articles + " can't be read: " + Failure.reason(e), e);
        }
        taken.forEach((route, count) -> out.println(route + " takes " + count + " of " + all[0]));
    }

    private static BufferedReader open(Path articles) throws IOException {
        return articles.toString().equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, UTF_8))
                : Files.newBufferedReader(articles);
    }

    private static String line(EnrichedArticle article, String routes) {
        var title = article.title() == null ? "(no title)" : PlainText.oneLine(article.title());
        return article.id() + "  " + title + "  -> " + (routes.isEmpty() ? "none" : routes);
    }
}
