package newswire.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.FormPost;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.poll.Polling;
import newswire.ingest.poll.PushWatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebSub as a whole, for those who start and stop it; does nothing unless it is on. */
public final class Pushing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Pushing.class);
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final boolean on;
    private final Subscriptions subscriptions;
    private final FormPost posts;
    private final Hubs hubs;
    private final Callback callback;
    private final Deliveries deliveries;
    private final Clock clock;
    private volatile boolean started;
    private volatile boolean working;
    private final Thread sweeper = Thread.ofVirtual().name("hubs").unstarted(this::sweep);

    /**
     * @param longestInterval that polls may be apart however well push works
     * @param random thread-safe
     */
    public Pushing(
            PushSettings settings,
            Duration longestInterval,
            FetchSettings fetchSettings,
            KafkaClients clients,
            FeedRegistry registry,
            Polling polling,
            MeterRegistry meters,
            Clock clock,
            RandomGenerator random) {
        var metrics = new PushMetrics(meters);
        this.on = settings.isOn();
        this.clock = clock;
        this.subscriptions = new Subscriptions(clients);
        this.posts = new FormPost(fetchSettings);
        this.hubs = new Hubs(settings, longestInterval, subscriptions, registry, polling, posts, clock, random);
        this.callback = new Callback(settings, subscriptions, clients, metrics);
        this.deliveries = new Deliveries(clients, hubs, subscriptions, polling, metrics);
        if (on) {
            metrics.count(state -> subscriptions.all().values().stream()
                    .filter(row -> row.value().state() == state)
                    .count());
        }
    }

    /** How a feed's subscription at its hub fares. */
    public record Status(
            String hub,
            String topic,
            Subscription.State state,
            @Nullable Instant leaseUntil,
            @Nullable Instant lastPushAt,
            boolean sparesPolls,
            @Nullable String lastError) {}

    /** To be told of what polls find. */
    public PushWatch watch() {
        return on ? hubs : PushWatch.NONE;
    }

    /** For what hubs send. */
    public Callback callback() {
        return callback;
    }

    /** How the feed's subscription at its hub fares, on any instance; null when there is none. */
    public @Nullable Status status(String feedUrl) {
        var row = subscriptions.of(feedUrl);
        if (row == null) {
            return null;
        }
        var known = row.value();
        return new Status(
                known.hub(),
                known.topic(),
                known.state(),
                known.leaseUntil(),
                known.lastPushAt(),
                known.isProven(clock.instant()),
                known.lastError());
    }

    /** Begins; on return all subscriptions are known, so that what is polled from then on is polled as they say. */
    public void start() throws InterruptedException {
        if (on) {
            started = true;
            subscriptions.start();
            while (!subscriptions.awaitLoaded(Duration.ofSeconds(3))) {
                log.info("still reading the subscriptions at hubs");
            }
            deliveries.start();
            sweeper.start();
            working = true;
        }
    }

    /** Whether all that must run is running. */
    public boolean isAlive() {
        return !on || subscriptions.isAlive() && deliveries.isAlive() && sweeper.isAlive();
    }

    private void sweep() {
        try {
            while (true) {
                hubs.sweep();
                Thread.sleep(SWEEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (working) {
            sweeper.interrupt();
            deliveries.close();
        }
        callback.close();
        if (started) {
            subscriptions.close();
        }
        posts.close();
    }
}
