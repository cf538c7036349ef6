package newswire.enrich.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.deadletter.DeadLetterReason;
import newswire.enrich.deadletter.Decision.Kind;
import newswire.enrich.deadletter.DecisionMetrics;
import newswire.enrich.route.Route;
import newswire.enrich.route.Routes;
import newswire.enrich.stream.Outcome.DeadLettered;
import newswire.enrich.stream.Outcome.Enriched;
import newswire.enrich.stream.Outcome.Retracted;
import newswire.enrich.stream.Outcome.Superseded;
import newswire.enrich.stream.Outcome.Withdrawn;

/**
 * Counts what left the stream for good. Between scrapes {@code received = enriched + retracted + withdrawn +
 * superseded + dead-lettered}, since all are counted together and only when their transaction is committed.
 */
final class StreamMetrics {

    private static final Duration[] BUCKETS = Stream.of(2, 5, 10, 20, 50, 100, 500, 2_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Counter received;
    private final Counter enriched;
    private final Counter retracted;
    private final Counter withdrawn;
    private final Counter superseded;
    private final Counter rolledBack;
    private final DecisionMetrics decisions;
    private final Map<DeadLetterReason, Counter> deadLetters;
    private final Map<String, Counter> routed;
    private final Timer time;

    StreamMetrics(MeterRegistry registry, Routes routes, DecisionMetrics decisions) {
        this.decisions = decisions;
        received = counter("received", "Records taken off the raw topic").register(registry);
        enriched = counter("enriched", "Enriched articles published").register(registry);
        retracted = counter("retracted", "Retractions passed on").register(registry);
        withdrawn = counter("withdrawn", "Withdrawals passed on").register(registry);
        superseded = counter("superseded", "Dead letters that a later record overtook on their way back")
                .register(registry);
        rolledBack =
                counter("rolled.back", "Batches rolled back, to be tried again").register(registry);
        deadLetters = Arrays.stream(DeadLetterReason.values())
                .collect(Collectors.toUnmodifiableMap(
                        reason -> reason,
                        reason -> counter("dead.letters", "Records given up")
                                .tag("reason", reason.code())
                                .register(registry)));
        routed = routes.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Route::name,
                        route -> counter("routed", "Enriched articles that took a route")
                                .tag("route", route.name())
                                .register(registry)));
        time = Timer.builder("newswire.enrich.time")
                .description("Time to read, extract and tag one record")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder("newswire.enrich." + name).description(description);
    }

    /** Does {@code work} and remembers how long it took. */
    <T> T timed(Supplier<T> work) {
        return time.record(work);
    }

    /** Counts a batch; to be called when its transaction is committed. */
    void count(List<Outcome> batch) {
        batch.forEach(this::count);
    }

    void countRollback() {
        rolledBack.increment();
    }

    private void count(Outcome outcome) {
        received.increment();
        switch (outcome) {
            case Enriched published -> {
                enriched.increment();
                published
                        .routes()
                        .forEach(route ->
                                Objects.requireNonNull(routed.get(route.name())).increment());
            }
            case Retracted passedOn -> retracted.increment();
            case Withdrawn passedOn -> withdrawn.increment();
            case Superseded overtaken -> {
                superseded.increment();
                decisions.count(Kind.SUPERSEDED, 1);
            }
            case DeadLettered dead ->
                Objects.requireNonNull(deadLetters.get(dead.rejection().reason()))
                        .increment();
        }
    }
}
