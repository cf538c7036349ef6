package newswire.enrich.memory;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The sites of the live stream. For each raw partition somebody learns alone, in the order of its articles, and what they
 * go by is only ever what they wrote down before: so it can be looked up later.
 */
public final class LearningSites implements SiteLessons {

    private final MemoryTopic topic;
    private final String rawTopic;
    private final int mostSites;
    private final Map<Integer, PartitionNotes> partitions = new ConcurrentHashMap<>();

    LearningSites(MemoryTopic topic, String rawTopic, int mostSites) {
        this.topic = topic;
        this.rawTopic = rawTopic;
        this.mostSites = mostSites;
    }

    /** Dead letters on their way back go by what is known, and teach nothing: their place is not that of their raw record. */
    @Override
    public Lesson of(ConsumerRecord<byte[], byte[]> record, @Nullable String site) {
        if (site == null) {
            return Lesson.NONE;
        }
        var notes = partitions.computeIfAbsent(
                record.partition(), p -> new PartitionNotes(p, topic, mostSites, topic.notesOf(p)));
        return record.topic().equals(rawTopic) ? notes.lesson(site, record.offset()) : notes.known(site);
    }

    /** Forgets what was written for these raw partitions and may not be committed; it is read again when it is needed. */
    public void forget(Collection<Integer> rawPartitions) {
        partitions.keySet().removeAll(rawPartitions);
    }
}
