package newswire.ingest.push;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import newswire.ingest.poll.Tally;

/** What push counts. Stated relation: pushes of all outcomes are together all that hubs, or who claims to be one, have sent. */
final class PushMetrics {

    private final MeterRegistry registry;
    private final Tally pushes;
    private final Tally processed;

    PushMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.pushes = new Tally(
                registry,
                "newswire.ingest.pushes",
                "Pushes that came in",
                "outcome",
                List.of("accepted", "bad-signature", "unknown", "too-large"));
        this.processed = new Tally(
                registry,
                "newswire.ingest.pushes.processed",
                "Accepted pushes that are done",
                "outcome",
                List.of("published", "unreadable", "not-wanted", "failed"));
    }

    /** A push was {@code accepted}, or refused: {@code bad-signature}, {@code unknown}, {@code too-large}. */
    void pushed(String outcome) {
        pushes.count(outcome);
    }

    /** An accepted push was {@code published}, was {@code unreadable} or {@code failed} so that its feed is polled instead, or was {@code not-wanted}. */
    void processed(String outcome) {
        processed.count(outcome);
    }

    /** How many subscriptions are in each state, over all instances. */
    void count(ToLongFunction<Subscription.State> subscriptions) {
        for (var state : Subscription.State.values()) {
            Gauge.builder("newswire.ingest.push.subscriptions", () -> subscriptions.applyAsLong(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Subscriptions at hubs; the same on every instance")
                    .register(registry);
        }
    }
}
