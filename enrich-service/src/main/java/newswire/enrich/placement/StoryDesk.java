package newswire.enrich.placement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import newswire.enrich.record.EndsByError;
import newswire.enrich.record.KafkaClients;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes part in placing articles for as long as the service runs. It starts before the stream, which asks, and ends after
 * it. After an {@link Error} it takes no part any more and says so; others do.
 */
public final class StoryDesk implements SmartLifecycle, EndsByError {

    private static final Logger log = LoggerFactory.getLogger(StoryDesk.class);
    private static final int BEFORE_THE_STREAM = 1_000;

    /** Longer than it takes others to notice that the one who placed is gone, and to fill the index. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(45);

    private final KafkaClients clients;
    private final String topic;
    private final String group;
    private final StorySettings settings;
    private final Supplier<PlacementWriter> takeOver;
    private final Placements placements;
    private final StoryMetrics metrics;
    private final MissingTopic missing;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> member;
    private volatile boolean failed;

    /**
     * @param topic of questions
     * @param group of the instances that share placing
     */
    StoryDesk(
            KafkaClients clients,
            String topic,
            String group,
            StorySettings settings,
            Supplier<PlacementWriter> takeOver,
            Placements placements,
            StoryMetrics metrics,
            Clock clock) {
        this.clients = clients;
        this.topic = topic;
        this.group = group;
        this.settings = settings;
        this.takeOver = takeOver;
        this.placements = placements;
        this.metrics = metrics;
        this.missing = new MissingTopic(topic, clock);
    }

    /** Whether this instance is the one that places. */
    public boolean placesHere() {
        return metrics.placesHere();
    }

    /** Articles that this instance remembers; none where another one places. */
    public int remembered() {
        return metrics.remembered();
    }

    /** How long the oldest question of this instance has been waiting for its answer. */
    public Duration longestWait() {
        return placements.longestWait();
    }

    /** Whether answers take longer than a change of the one who places explains. */
    public boolean isStuck() {
        return hasFailed() || longestWait().compareTo(LONG_WAIT) > 0;
    }

    @Override
    public boolean hasFailed() {
        return failed || placements.hasFailed();
    }

    @Override
    public void start() {
        var placing = Thread.ofPlatform().name("story-desk").daemon().unstarted(this::run);
        thread = placing; // before it runs, since it runs as long as it is here
        placements.start();
        placing.start();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - BEFORE_THE_STREAM;
    }

    @Override
    public void stop() {
        var placing = thread;
        if (placing == null) {
            return;
        }
        thread = null;
        var consumer = member;
        if (consumer != null) {
            consumer.wakeup();
        } else {
            // It waits for a broker that may be away for long.
            placing.interrupt();
        }
        try {
            placing.join(Duration.ofSeconds(10));
            placements.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                takePart();
            } catch (WakeupException e) {
                log.debug("asked to stop");
            } catch (RuntimeException e) {
                log.warn("Articles can't be placed here, trying again. {}", e.toString());
                rest();
            } catch (Error e) {
                failed = true;
                log.error("Articles can't be placed here any more.", e);
                return;
            }
        }
    }

    private void takePart() {
        if (takesPart()) {
            return;
        }
        missing.missed();
        rest();
    }

    /** Takes part until it is to stop; false at once when there is no topic. */
    private boolean takesPart() {
        try (var consumer = clients.member(group, settings.sessionTimeout());
                var placing = new Placing(consumer, takeOver)) {
            member = consumer;
            var partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                return false;
            }
            missing.found();
            consumer.subscribe(List.of(topic), placing);
            while (isRunning()) {
                placing.tick();
            }
            return true;
        } finally {
            member = null;
        }
    }

    private void rest() {
        if (!isRunning()) {
            return; // whoever stops it has woken a consumer that is closed by now
        }
        try {
            Thread.sleep(settings.retryDelay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
