package newswire.enrich.deadletter;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.deadletter.Decision.Kind;
import newswire.enrich.record.PartitionReader;
import newswire.enrich.record.RecordHeaders;
import newswire.events.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The records of the retry topic: dead letters on their way back into the stream. They keep the coordinates of the raw
 * record, and stand in the partition that it has in the raw topic, so that one thread gets both.
 */
public final class Retries {

    /** The letter that is tried again; on retries alone. */
    private static final String LETTER = "newswire-retry-of";

    /** Up to which offset of the raw partition there is no later record of the key; absent when that does not matter. */
    private static final String CHECKED_TO = "newswire-retry-checked-to";

    private static final List<String> OF_THE_LAST_FAILURE = List.of(
            DeadLetterHeaders.REASON,
            DeadLetterHeaders.MESSAGE,
            DeadLetterHeaders.FAILED_AT,
            DeadLetterHeaders.VERSION);

    private final TopicSettings topics;
    private final Supplier<PartitionReader> readers;
    private final Clock clock;

    Retries(TopicSettings topics, Supplier<PartitionReader> readers, Clock clock) {
        this.topics = topics;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * A letter as it goes back.
     *
     * @param checkedTo offset of the raw partition before which no later record of the article stands; null to enrich it
     *     even when there is one
     */
    ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> letter,
            byte @Nullable [] value,
            DeadLetter about,
            @Nullable Long checkedTo) {
        var retry = new ProducerRecord<byte[], byte[]>(
                topics.retries(), about.origin().partition(), letter.key(), value, letter.headers());
        OF_THE_LAST_FAILURE.forEach(retry.headers()::remove);
        RecordHeaders.set(retry.headers(), DeadLetterHeaders.ATTEMPTS, Integer.toString(about.attempts()));
        RecordHeaders.set(retry.headers(), LETTER, about.id().toString());
        RecordHeaders.set(retry.headers(), CHECKED_TO, checkedTo == null ? null : checkedTo.toString());
        return retry;
    }

    /** Whether a record is a retry. */
    public boolean isRetry(ConsumerRecord<?, ?> record) {
        return record.topic().equals(topics.retries());
    }

    /** Takes the headers off that only retries have. */
    static void forget(Headers headers) {
        headers.remove(LETTER).remove(CHECKED_TO);
    }

    /**
     * Those records of a batch that must not be enriched any more, since a later record of their article has come after
     * they were sent: to be asked just before they are enriched, by the thread that takes the raw partition too.
     *
     * @throws org.apache.kafka.common.KafkaException when the raw topic cannot be looked through
     */
    public Set<ConsumerRecord<byte[], byte[]>> superseded(List<ConsumerRecord<byte[], byte[]>> batch) {
        var retries = batch.stream().filter(this::isToBeChecked).toList();
        if (retries.isEmpty()) {
            return Set.of();
        }
        var later = new LaterRecords();
        for (var retry : retries) {
            long from = DeadLetter.number(retry.headers(), CHECKED_TO, 0);
            later.ask(place(retry), new TopicPartition(topics.raw(), retry.partition()), retry.key(), from);
        }
        try (var reader = readers.get()) {
            later.find(reader);
        }
        var superseded = new HashSet<ConsumerRecord<byte[], byte[]>>();
        retries.stream().filter(retry -> later.supersede(place(retry))).forEach(superseded::add);
        return superseded;
    }

    /** The decision that tells of a retry that came too late. */
    public ProducerRecord<byte[], byte[]> decisionOn(ConsumerRecord<byte[], byte[]> superseded) {
        var letter = RecordHeaders.text(superseded.headers(), LETTER)
                .map(LetterId::of)
                .orElse(place(superseded));
        return DecisionRecords.of(
                topics.decisions(),
                letter,
                new Decision(
                        Kind.SUPERSEDED,
                        clock.instant(),
                        "enrich-service",
                        "A later record of the article came while this one was on its way."));
    }

    private boolean isToBeChecked(ConsumerRecord<byte[], byte[]> record) {
        return isRetry(record) && record.headers().lastHeader(CHECKED_TO) != null;
    }

    private static LetterId place(ConsumerRecord<?, ?> record) {
        return new LetterId(record.partition(), record.offset());
    }
}
