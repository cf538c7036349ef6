package newswire.enrich.deadletter;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.record.PartitionReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The letters that a request is about, without their values, in the order of their places. */
final class Chosen {

    private final TreeMap<LetterId, Candidate> letters = new TreeMap<>();
    private final String topic;
    private @Nullable LetterId next;

    /** A letter and its key. */
    record Candidate(DeadLetter letter, byte @Nullable [] key) {}

    private Chosen(String topic) {
        this.topic = topic;
    }

    /**
     * Open letters that fit.
     *
     * @param force whether letters that are named come too when something was decided about them
     * @param session is told of named letters that cannot be had
     */
    static Chosen of(
            Selection selection, boolean force, TopicSettings topics, PartitionReader reader, DeskSession session) {
        var chosen = new Chosen(topics.deadLetters());
        var decided = Decided.read(reader, topics.deadLetters(), topics.decisions());
        if (selection.ids().isEmpty()) {
            chosen.find(selection, decided, reader);
        } else {
            selection.ids().forEach(id -> chosen.take(id, selection, force, decided, reader, session));
        }
        return chosen;
    }

    private void find(Selection selection, Decided decided, PartitionReader reader) {
        next = new LetterWalk(reader, topic).walk(selection.from(), Long.MAX_VALUE, record -> {
            var letter = DeadLetter.of(record);
            if (selection.takes(letter) && decided.about(letter.id()) == null) {
                letters.put(letter.id(), new Candidate(letter, record.key()));
            }
            return letters.size() < DeadLetterDesk.MOST;
        });
    }

    private void take(
            LetterId id,
            Selection selection,
            boolean force,
            Decided decided,
            PartitionReader reader,
            DeskSession session) {
        var partition = new TopicPartition(topic, id.partition());
        var record = reader.partitions(topic).contains(partition) ? reader.record(partition, id.offset()) : null;
        var about = decided.about(id);
        if (record == null) {
            session.refuse(id, "There is no such letter, or not any more.");
        } else if (about != null && !force) {
            session.refuse(
                    id, "It is " + about.name().toLowerCase(Locale.ROOT) + " already; only force takes it again.");
        } else if (selection.takes(DeadLetter.of(record))) {
            letters.put(id, new Candidate(DeadLetter.of(record), record.key()));
        }
    }

    Collection<Candidate> letters() {
        return letters.values();
    }

    /** From where to go on, null when there are no more. */
    @Nullable
    LetterId next() {
        return next;
    }

    /** Reads the letters again, with their values now, one at a time. */
    void forEachRecord(PartitionReader reader, BiConsumer<Candidate, ConsumerRecord<byte[], byte[]>> use) {
        var ids = letters.navigableKeySet();
        for (var partition : reader.partitions(topic)) {
            int number = partition.partition();
            var here = ids.subSet(new LetterId(number, 0), true, new LetterId(number, Long.MAX_VALUE), true);
            if (here.isEmpty()) {
                continue;
            }
            reader.read(partition, here.first().offset(), here.last().offset() + 1, record -> {
                var candidate = letters.get(new LetterId(number, record.offset()));
                if (candidate != null) {
                    use.accept(candidate, record);
                }
                return true;
            });
        }
    }
}
