package newswire.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import newswire.ingest.admin.FeedStatuses;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.feed.FeedUrl;
import newswire.ingest.feed.Opml;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.kafka.TopicSetup;
import newswire.ingest.poll.Polling;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.push.Pushing;
import newswire.service.broker.ConnectionWarnings;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Brings the service up once the broker answers, and down in the order in which nothing is lost: no new polls, then what
 * they found is committed, then the feeds are left to other instances. Waits for a broker that is away.
 */
@Component
class IngestRuntime implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IngestRuntime.class);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(3);

    private final IngestProperties properties;
    private final TopicSetup topics;
    private final FeedRegistry registry;
    private final FeedStatuses statuses;
    private final Assignment assignment;
    private final TransactionalPublisher publisher;
    private final Polling polling;
    private final Pushing pushing;
    private final Credentials credentials;
    private final Thread starter;
    private volatile boolean running;
    private volatile String state = "not started";

    IngestRuntime(
            IngestProperties properties,
            TopicSetup topics,
            FeedRegistry registry,
            FeedStatuses statuses,
            Assignment assignment,
            TransactionalPublisher publisher,
            Polling polling,
            Pushing pushing,
            Credentials credentials) {
        this.properties = properties;
        this.credentials = credentials;
        this.topics = topics;
        this.registry = registry;
        this.statuses = statuses;
        this.assignment = assignment;
        this.publisher = publisher;
        this.polling = polling;
        this.pushing = pushing;
        this.starter = Thread.ofVirtual().name("start-ingest").unstarted(this::bringUp);
    }

    /** What the service is doing, in a word or two. */
    String state() {
        return state;
    }

    /** Whether it is known what is subscribed to, here and at hubs, so that whoever asks can be answered. */
    boolean isReady() {
        return state.equals("polling");
    }

    /** Whether all that must run is running, or still on its way up. */
    boolean isWell() {
        return switch (state) {
            case "polling" ->
                assignment.isAlive()
                        && publisher.isAlive()
                        && polling.isAlive()
                        && registry.isAlive()
                        && pushing.isAlive();
            case "failed", "stopped" -> false;
            default -> true;
        };
    }

    private void bringUp() {
        try {
            state = "waiting for the broker";
            try (var told = new ConnectionWarnings()) {
                awaitTopics();
            }
            state = "reading subscriptions";
            registry.start();
            while (!registry.awaitLoaded(RETRY_PAUSE)) {
                log.info("still reading the subscriptions");
            }
            statuses.start();
            pushing.start();
            polling.start(registry, publisher, pushing.watch());
            publisher.start();
            assignment.start();
            state = "polling";
            subscribeToConfiguredFeeds();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            state = "failed";
            log.error("ingest can't run: {}", e.getMessage());
        } catch (RuntimeException e) {
            state = "failed";
            log.error("ingest can't run", e);
        }
    }

    private void awaitTopics() throws InterruptedException {
        while (true) {
            try {
                topics.ensure();
                return;
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                log.warn("the broker is not ready: {}", reason(NestedExceptionUtils.getMostSpecificCause(e)));
                Thread.sleep(RETRY_PAUSE);
            }
        }
    }

    private void subscribeToConfiguredFeeds() throws InterruptedException {
        for (var subscription : properties.feeds()) {
            subscribe(() -> subscription.toFeed(known(subscription.url())));
        }
        for (var file : properties.opml()) {
            try (var in = Files.newInputStream(file)) {
                var subscriptions = Opml.read(in);
                subscriptions.rejected().forEach(line -> log.warn("{}, {}", file, line));
                registry.putAll(subscriptions.feeds().stream()
                        .filter(feed -> !registry.isSubscribed(feed.url()))
                        .filter(feed -> canBeAuthorised(file, feed))
                        .toList());
            } catch (IOException | RuntimeException e) {
                log.error("no feeds are taken from {}: {}", file, reason(e));
            }
        }
    }

    /** What messages of file systems leave out: they have the name alone. */
    private static String reason(Throwable e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "it may not be read";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }

    private boolean canBeAuthorised(Path file, Feed feed) {
        if (feed.credentials() == null || credentials.know(feed.credentials())) {
            return true;
        }
        log.warn("{}, {}: {}", file, feed.url(), Credentials.unknown(feed.credentials()));
        return false;
    }

    private @Nullable Feed known(String url) {
        var row = registry.get(FeedUrl.of(url).toString());
        return row == null ? null : row.value();
    }

    private void subscribe(Supplier<Feed> configured) throws InterruptedException {
        try {
            var feed = configured.get();
            if (feed.credentials() != null && !credentials.know(feed.credentials())) {
                throw new IllegalArgumentException(feed.url() + ": " + Credentials.unknown(feed.credentials()));
            }
            var known = registry.get(feed.url());
            if (known == null
                    ? !registry.isSubscribed(feed.url())
                    : !known.value().equals(feed)) {
                registry.put(feed);
            }
        } catch (RuntimeException e) {
            log.error("a configured feed is not subscribed to: {}", reason(e));
        }
    }

    @Override
    public void start() {
        running = true;
        starter.start();
    }

    @Override
    public void stop() {
        running = false;
        state = "stopped";
        try {
            starter.interrupt();
            pushing.close();
            polling.close();
            publisher.close();
            assignment.close();
            registry.close();
            statuses.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.warn("closing down: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
