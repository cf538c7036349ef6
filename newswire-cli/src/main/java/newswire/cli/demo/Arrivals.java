package newswire.cli.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import newswire.cli.console.Failure;
import newswire.cli.show.ArticleText;
import newswire.cli.up.ArticleStream;
import newswire.events.EnrichedArticle;

/** Articles that are printed as they arrive, and checked off against what must arrive. */
final class Arrivals {

    private final ArticleText text = ArticleText.forTerminal();
    private final Set<String> seen = new HashSet<>();
    private final ArticleStream stream;
    private final BooleanSupplier stopped;
    private final Duration patience;

    /** @param patience how long one {@link #await} may take */
    Arrivals(ArticleStream stream, BooleanSupplier stopped, Duration patience) {
        this.stream = stream;
        this.stopped = stopped;
        this.patience = patience;
    }

    /**
     * Returns when all that is {@code expected} has been printed, or the person has had enough.
     *
     * @throws Failure when something is missing in the end, or anything else came
     */
    void await(List<Expected> expected) {
        var missing = new ArrayList<>(expected);
        var deadline = System.nanoTime() + patience.toNanos();
        stream.forEach(
                article -> {
                    print(article);
                    if (!missing.removeIf(event -> event.is(article))) {
                        throw new Failure("the demo went wrong: nobody expected '" + article.title() + "' (revision "
                                + article.revision() + " of " + article.url() + ") to arrive");
                    }
                    return true;
                },
                () -> missing.isEmpty() || stopped.getAsBoolean() || System.nanoTime() - deadline > 0);
        if (!missing.isEmpty() && !stopped.getAsBoolean()) {
            throw new Failure("the demo went wrong: after " + patience.toSeconds() + " seconds these had not arrived: "
                    + missing.stream().map(Expected::toString).collect(Collectors.joining(", ")));
        }
    }

    /** Goes on printing until the person has had enough. */
    void awaitStop() {
        stream.forEach(
                article -> {
                    print(article);
                    return true;
                },
                stopped);
    }

    private void print(EnrichedArticle article) {
        System.out.print(text.of(article));
        System.out.flush();
        if (!seen.add(article.id() + " " + article.revision())) {
            throw new Failure("the demo went wrong: '" + article.title() + "' arrived twice");
        }
    }
}
