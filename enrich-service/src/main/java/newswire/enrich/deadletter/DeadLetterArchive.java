package newswire.enrich.deadletter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.record.PartitionReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Looks at dead letters. Nothing is remembered between calls; each reads the topics anew, letter by letter. Safe for use
 * by several threads. Every method throws a {@link org.apache.kafka.common.KafkaException} when the broker does not
 * answer.
 */
public final class DeadLetterArchive {

    /** How many letters one page looks at; where few fit, a page would otherwise read the topic to its end. */
    static final int LOOK_AT = 20_000;

    private final TopicSettings topics;
    private final Supplier<PartitionReader> readers;

    DeadLetterArchive(TopicSettings topics, Supplier<PartitionReader> readers) {
        this.topics = topics;
        this.readers = readers;
    }

    /**
     * A page of letters.
     *
     * @param all whether those come too that something was decided about
     */
    public LetterPage list(Selection selection, boolean all, int limit) {
        try (var reader = readers.get()) {
            var decided = decided(reader);
            var found = new ArrayList<DeadLetter>();
            var next = new LetterWalk(reader, topics.deadLetters()).walk(selection.from(), LOOK_AT, record -> {
                var letter = DeadLetter.of(record);
                if (selection.takes(letter) && (all || decided.about(letter.id()) == null)) {
                    found.add(letter);
                }
                return found.size() < limit;
            });
            var decisions = all ? decisions(reader, found) : Map.<LetterId, Decision>of();
            return new LetterPage(
                    found.stream()
                            .map(letter -> new LetterPage.Entry(letter, decisions.get(letter.id())))
                            .toList(),
                    next == null ? null : next.toString());
        }
    }

    /** Counts of letters by reason. Reads the whole topic. */
    public LetterSummary summary(Selection selection) {
        try (var reader = readers.get()) {
            var decided = decided(reader);
            var counter = new LetterSummary.Counter();
            new LetterWalk(reader, topics.deadLetters()).walk(null, Long.MAX_VALUE, record -> {
                var letter = DeadLetter.of(record);
                if (selection.takes(letter)) {
                    counter.add(letter, decided.about(letter.id()));
                }
                return true;
            });
            return counter.summary();
        }
    }

    /** One letter and what was decided about it, null when it is not there. */
    public LetterPage.@Nullable Entry letter(LetterId id) {
        return withLetter(id, (record, reader) -> {
            var letter = DeadLetter.of(record);
            return new LetterPage.Entry(
                    letter, decisions(reader, List.of(letter)).get(id));
        });
    }

    /** What can be made out of a letter's value, null when letter or value are not there any more. */
    public @Nullable LetterValue value(LetterId id) {
        return fromValue(id, LetterValue::of);
    }

    /** The value of a letter as it was, null when letter or value are not there any more. */
    public byte @Nullable [] bytes(LetterId id) {
        return fromValue(id, value -> value);
    }

    /** The article's page in a letter, null when there is none. */
    public @Nullable String page(LetterId id) {
        return fromValue(id, LetterValue::page);
    }

    private <T> @Nullable T fromValue(LetterId id, Function<byte[], @Nullable T> take) {
        return withLetter(id, (record, reader) -> {
            var value = valueOf(record, DeadLetter.of(record), topics.raw(), reader);
            return value == null ? null : take.apply(value);
        });
    }

    private interface Use<T> {
        @Nullable
        T of(ConsumerRecord<byte[], byte[]> letter, PartitionReader reader);
    }

    private <T> @Nullable T withLetter(LetterId id, Use<T> use) {
        try (var reader = readers.get()) {
            var partition = new TopicPartition(topics.deadLetters(), id.partition());
            if (!reader.partitions(topics.deadLetters()).contains(partition)) {
                return null;
            }
            var record = reader.record(partition, id.offset());
            return record == null ? null : use.of(record, reader);
        }
    }

    /**
     * The letter's own value or, where that was too long for a letter, the raw record's; null when it is gone, or is in
     * another topic than the service's.
     */
    static byte @Nullable [] valueOf(
            ConsumerRecord<byte[], byte[]> record, DeadLetter letter, String rawTopic, PartitionReader reader) {
        var place = letter.origin();
        var origin = new TopicPartition(rawTopic, place.partition());
        if (record.value() != null
                || place.offset() < 0
                || !place.topic().equals(rawTopic)
                || !reader.partitions(rawTopic).contains(origin)) {
            return record.value();
        }
        var raw = reader.record(origin, place.offset());
        return raw == null ? null : raw.value();
    }

    private Decided decided(PartitionReader reader) {
        return Decided.read(reader, topics.deadLetters(), topics.decisions());
    }

    private Map<LetterId, Decision> decisions(PartitionReader reader, List<DeadLetter> letters) {
        Set<LetterId> ids = letters.stream().map(DeadLetter::id).collect(Collectors.toUnmodifiableSet());
        var decisions = new HashMap<LetterId, Decision>();
        for (var partition : reader.partitions(topics.decisions())) {
            reader.read(partition, 0, reader.end(partition), record -> {
                var letter = DecisionRecords.letter(record);
                if (letter != null && ids.contains(letter)) {
                    var decision = DecisionRecords.decision(record);
                    if (decision == null) {
                        decisions.remove(letter);
                    } else {
                        decisions.put(letter, decision);
                    }
                }
                return true;
            });
        }
        return decisions;
    }
}
