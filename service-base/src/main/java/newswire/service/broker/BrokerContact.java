package newswire.service.broker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Whether the broker answers. Clients that it does not answer keep trying in silence; here it is asked anew by each look at the
 * health and at the metric {@code newswire.broker.away}, and the log hears when that has changed. Thread-safe.
 */
public final class BrokerContact implements MeterBinder, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BrokerContact.class);

    private final Supplier<Admin> admins;
    private final Duration timeout;
    private final InstantSource clock;
    private final AtomicLong questions = new AtomicLong();
    private final AtomicReference<Knowledge> known = new AtomicReference<>(new Knowledge(0, null));
    private volatile CompletableFuture<Integer> lastAsked = CompletableFuture.completedFuture(0);
    private @Nullable Admin admin;

    /**
     * @param admins makes the client that asks, again where it could not be made: an address may not be known for now
     * @param timeout for an answer
     */
    public BrokerContact(Supplier<Admin> admins, Duration timeout, InstantSource clock) {
        this.admins = admins;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * What the answer to a question has shown.
     *
     * @param question its number
     * @param awaySince null when the broker answered
     */
    private record Knowledge(long question, @Nullable Instant awaySince) {

        /** Questions overlap, so that the answer to an older one may come later: it tells nothing any more. */
        Knowledge then(long question, @Nullable Instant unanswered) {
            if (question < this.question) {
                return this;
            }
            return new Knowledge(question, unanswered == null || awaySince == null ? unanswered : awaySince);
        }
    }

    /** For how long the broker has not answered, as known by now; zero when the last answer was one. */
    Duration away() {
        var since = known.get().awaySince();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /** Asks how many nodes the broker has. Ends with some kind of a timeout when it does not answer in time. */
    CompletableFuture<Integer> ask() {
        var asked = clock.instant();
        var question = questions.incrementAndGet();
        var answer = new CompletableFuture<Integer>();
        try {
            var options = new DescribeClusterOptions().timeoutMs(Math.toIntExact(timeout.toMillis()));
            admin().describeCluster(options).nodes().whenComplete((nodes, e) -> {
                if (e == null) {
                    answer.complete(nodes.size());
                } else {
                    answer.completeExceptionally(e);
                }
            });
        } catch (KafkaException e) {
            answer.completeExceptionally(e);
        }
        // The client gives up at the same time, or much later.
        lastAsked = answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((nodes, e) -> learn(question, e == null ? null : asked, e));
        return lastAsked;
    }

    private void learn(long question, @Nullable Instant unanswered, @Nullable Throwable e) {
        var before = known.getAndUpdate(last -> last.then(question, unanswered));
        var wasAway = before.awaySince() != null;
        var isAway = before.then(question, unanswered).awaySince() != null;
        if (wasAway && !isAway) {
            log.info("The broker answers again.");
        } else if (isAway && !wasAway && e != null) {
            log.warn(isLate(e) ? "The broker does not answer: {}" : "The broker can't be asked: {}", reason(e));
        }
    }

    /** In a line for a person. */
    String reason(Throwable e) {
        return isLate(e)
                ? "no answer within " + timeout.toMillis() + " ms"
                : NestedExceptionUtils.getMostSpecificCause(e).toString();
    }

    private static boolean isLate(Throwable e) {
        var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    /** A scrape waits for no answer: it asks for the next one, and tells what the last has shown. */
    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("newswire.broker.away", this, TimeUnit.MILLISECONDS, BrokerContact::awayAsking)
                .description("For how long the broker has not answered")
                .register(registry);
    }

    private double awayAsking() {
        if (lastAsked.isDone()) {
            ask();
        }
        return away().toMillis();
    }

    private synchronized Admin admin() {
        var known = admin;
        if (known == null) {
            known = admins.get();
            admin = known;
        }
        return known;
    }

    /** Does not wait for the answers of a broker that may be away. */
    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
