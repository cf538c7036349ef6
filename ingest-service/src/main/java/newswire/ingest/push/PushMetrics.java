package newswire.ingest.push;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What push counts. Stated relation: pushes of all outcomes are together all that hubs, or who claims to be one, have sent. */
final class PushMetrics {

    private final MeterRegistry registry;

    PushMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A push was {@code accepted}, or refused: {@code bad-signature}, {@code unknown}, {@code too-large}. */
    void pushed(String outcome) {
        registry.counter("newswire.ingest.pushes", "outcome", outcome).increment();
    }

    /** An accepted push was {@code published}, or {@code unreadable} so that its feed is polled instead. */
    void processed(String outcome) {
        registry.counter("newswire.ingest.pushes.processed", "outcome", outcome).increment();
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
