package newswire.enrich.placement;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.placement.Entry.Added;
import newswire.enrich.placement.Entry.Content;
import newswire.enrich.placement.Entry.Forgotten;
import newswire.enrich.placement.Entry.Repeated;
import newswire.enrich.placement.Question.Forget;
import newswire.enrich.placement.Question.Place;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.story.Placed;
import newswire.enrich.story.Placement;
import newswire.enrich.story.StoryIndex;
import newswire.enrich.tag.keyphrase.WordRarity;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions in their order, as the only one who does: whoever takes over fences the one before. For one thread;
 * to be thrown away once a method has thrown, since the index may then be ahead of what is committed.
 */
final class PlacementWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PlacementWriter.class);

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;
    private final StoryIndex index;
    private final StoryMetrics metrics;
    private final long nextQuestion;

    private PlacementWriter(
            Producer<byte[], byte[]> producer,
            String topic,
            int partitions,
            StoryIndex index,
            StoryMetrics metrics,
            long nextQuestion) {
        this.producer = producer;
        this.topic = topic;
        this.partitions = partitions;
        this.index = index;
        this.metrics = metrics;
        this.nextQuestion = nextQuestion;
    }

    /**
     * Fences the one before, ends what it left open, and fills the index with what was placed.
     *
     * @param name of the part, the same on all instances
     * @throws KafkaException when the broker is away
     */
    static PlacementWriter takeOver(
            KafkaClients clients, String name, String topic, int remember, WordRarity rarity, StoryMetrics metrics) {
        var producer = clients.producer(name);
        try (var reader = clients.reader()) {
            producer.initTransactions();
            long start = System.nanoTime();
            var index = new StoryIndex(remember, rarity);
            var kept = new PlacementLog(reader, clients::logEnd, remember);
            kept.restore(topic, index);
            log.atInfo()
                    .setMessage("Articles are placed here from now on.")
                    .addKeyValue("remembered", index.size())
                    .addKeyValue(
                            "millis",
                            Duration.ofNanos(System.nanoTime() - start).toMillis())
                    .log();
            metrics.state(true, index.size());
            int partitions = reader.partitions(topic).size();
            return new PlacementWriter(producer, topic, partitions, index, metrics, kept.nextQuestion());
        } catch (RuntimeException | Error e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Offset of the first question that was not answered yet; -1 when nobody ever answered any. */
    long nextQuestion() {
        return nextQuestion;
    }

    /** Answers all of them in one transaction. */
    void answer(List<ConsumerRecord<byte[], byte[]>> questions) {
        var entries = new ArrayList<Entry>(questions.size());
        producer.beginTransaction();
        for (var question : questions) {
            var entry = new Entry(
                    PlacementRecords.id(question),
                    question.offset(),
                    PlacementRecords.asker(question),
                    decide(question));
            entries.add(entry);
            producer.send(PlacementRecords.of(entry, topic, partitions, PlacementRecords.origin(question)));
        }
        producer.commitTransaction();
        metrics.count(entries);
        metrics.state(true, index.size());
    }

    private Content decide(ConsumerRecord<byte[], byte[]> question) {
        try {
            return switch (PlacementRecords.question(question)) {
                case Forget forget -> {
                    index.forget(forget.id());
                    yield new Forgotten();
                }
                case Place place -> {
                    var known = index.placed(place.id());
                    yield known != null && known.revision() >= place.revision()
                            ? new Repeated(new Placed(known.sequence(), place.revision(), known.placement()))
                            : new Added(index.add(place.sketch(), place.revision()), place.sketch());
                }
            };
        } catch (IOException | RuntimeException failure) {
            return alone(PlacementRecords.id(question), failure);
        }
    }

    /** No article waits for ever for what can't be done. */
    private Content alone(String id, Exception failure) {
        log.atWarn()
                .setMessage("An article can't be placed, it gets a story of its own.")
                .addKeyValue("article", id)
                .setCause(failure)
                .log();
        metrics.countFailure();
        index.forget(id);
        return new Repeated(new Placed(index.sequence(), 1, new Placement(id, null, id)));
    }

    @Override
    public void close() {
        metrics.state(false, 0);
        producer.close(Duration.ofSeconds(1));
    }
}
