package newswire.enrich.placement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.TopicFollower;
import newswire.enrich.record.TopicFollower.Start;
import newswire.enrich.story.Placed;
import newswire.enrich.story.Placement;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Asks where articles belong, and waits for the answers. The same revision of an article gets the same answer, whoever
 * asks and however often, for as long as it is remembered. Safe for use by several threads.
 */
public final class Placements implements AutoCloseable {

    private final String questions;
    private final Duration patience;
    private final KafkaClients clients;
    private final TopicFollower answers;
    private final Timer time;
    private final String instance = UUID.randomUUID().toString();
    private final AtomicLong asked = new AtomicLong();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private @Nullable Producer<byte[], byte[]> producer;

    private record Waiting(long since, CompletableFuture<Optional<Placement>> answer) {}

    Placements(KafkaClients clients, StoryTopics topics, Duration patience, MeterRegistry registry) {
        this.questions = topics.questions();
        this.patience = patience;
        this.clients = clients;
        this.answers = new TopicFollower(clients, topics.placements(), Start.END, this::take);
        this.time = Timer.builder("newswire.enrich.stories.wait")
                .description("Time that a batch waits to have its articles placed")
                .register(registry);
    }

    void start() {
        answers.start();
    }

    /**
     * The answers, in the order of the questions; none for an article that is to be forgotten.
     *
     * @throws KafkaException when one does not come in time, or the broker is away; ask again then
     */
    public List<Optional<Placement>> ask(List<Question> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        if (answers.partitions() == 0) {
            answers.awaitNow(patience);
        }
        long start = System.nanoTime();
        var askers = new ArrayList<String>(batch.size());
        try {
            for (var question : batch) {
                askers.add(send(question, start));
            }
            return await(askers, start + patience.toNanos());
        } finally {
            askers.forEach(waiting::remove);
            time.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private String send(Question question, long now) {
        var asker = instance + "/" + asked.incrementAndGet();
        var answer = new CompletableFuture<Optional<Placement>>();
        waiting.put(asker, new Waiting(now, answer));
        producer().send(PlacementRecords.of(question, questions, asker), (sent, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            }
        });
        if (answer.isCompletedExceptionally()) { // where there is no topic, each of the others would wait for it too
            waiting.remove(asker);
            throw failed(answer.exceptionNow());
        }
        return asker;
    }

    /** Not made before it is needed: the broker's name may not resolve yet when the service starts. */
    private synchronized Producer<byte[], byte[]> producer() {
        var made = producer == null ? clients.producer() : producer;
        producer = made;
        return made;
    }

    private List<Optional<Placement>> await(List<String> askers, long deadline) {
        var found = new ArrayList<Optional<Placement>>(askers.size());
        try {
            for (var asker : askers) {
                var answer = waiting.get(asker);
                if (answer != null) {
                    found.add(answer.answer().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
                }
            }
            return found;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("nobody placed the articles within " + patience, e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private static KafkaException failed(@Nullable Throwable cause) {
        return new KafkaException("articles can't be placed: " + cause, cause);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            var entry = PlacementRecords.entry(record);
            var asker = waiting.get(entry.asker());
            if (asker != null) {
                asker.answer().complete(Optional.ofNullable(entry.placed()).map(Placed::placement));
            }
        } catch (IOException unreadable) {
            // Of another release; its asker asks again.
        }
    }

    /** How long the oldest question has been waiting for its answer, zero when none is. */
    public Duration longestWait() {
        long now = System.nanoTime();
        return Duration.ofNanos(waiting.values().stream()
                .mapToLong(question -> now - question.since())
                .max()
                .orElse(0));
    }

    /** Whether an {@link Error} has ended the reading of answers. */
    boolean hasFailed() {
        return answers.hasFailed();
    }

    @Override
    public void close() throws InterruptedException {
        answers.close();
        synchronized (this) {
            if (producer != null) {
                producer.close(Duration.ofSeconds(1));
            }
        }
    }
}
