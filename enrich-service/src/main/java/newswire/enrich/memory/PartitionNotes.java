package newswire.enrich.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.memory.MemoryRecords.Key;
import newswire.enrich.memory.MemoryTopic.Written;
import newswire.enrich.memory.SiteLessons.Known;
import newswire.enrich.memory.SiteLessons.Lesson;
import newswire.enrich.site.SiteCounts;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.site.SiteNotes;
import newswire.enrich.site.SitePage;
import newswire.events.EnrichedArticle.SiteMemory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one raw partition and what has been learnt since they were written. Articles go by the notes alone, which
 * are written anew when there is half as much to learn again. Safe for use by several threads.
 */
final class PartitionNotes {

    private static final int MOST_UNWRITTEN = 16;

    private final int rawPartition;
    private final MemoryTopic topic;
    private final int mostSites;
    private final LinkedHashMap<String, Written> written;
    private final Map<String, Unwritten> unwritten = new HashMap<>();

    /** @param own what was learnt by now of the partition's articles, {@code articles} of them since the last notes */
    private record Unwritten(SiteCounts own, int articles) {}

    PartitionNotes(int rawPartition, MemoryTopic topic, int mostSites, LinkedHashMap<String, Written> written) {
        this.rawPartition = rawPartition;
        this.topic = topic;
        this.mostSites = mostSites;
        this.written = written;
    }

    /** What is noted of a site. */
    synchronized Known known(String site) {
        Written notes = written.get(site);
        return notes == null ? new Known(SiteKnowledge.NONE, null) : known(notes, read(notes));
    }

    private Known known(Written notes, SiteNotes read) {
        SiteKnowledge knowledge = read.knowledge();
        SiteMemory source =
                knowledge.articles() == 0 ? null : new SiteMemory(rawPartition, notes.asOf(), knowledge.articles());
        return new Known(knowledge, source);
    }

    private static SiteNotes read(Written notes) {
        SiteNotes read = SiteNotes.read(notes.notes());
        return read == null ? SiteNotes.empty() : read;
    }

    /** What to go by with the article at this offset. Who is new to a site begins with what others know of it. */
    synchronized Lesson lesson(String site, long offset) {
        SiteCounts others = written.containsKey(site) ? new SiteCounts() : topic.others(rawPartition, site);
        if (others.articles() == 0) {
            return new Learning(site, offset, known(site), null);
        }
        var adopted = new Written(offset, new SiteNotes(new SiteCounts(), others).write());
        return new Learning(site, offset, known(adopted, read(adopted)), adopted);
    }

    /** Keeps what the lesson was by, and what the article teaches. */
    private synchronized List<ProducerRecord<byte[], byte[]>> learn(
            Learning lesson, String articleId, @Nullable SitePage page) {
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        if (lesson.adopted != null) {
            write(lesson.site, lesson.adopted, messages);
        }
        Unwritten before = unwritten.get(lesson.site);
        SiteCounts own = before == null ? noted(lesson.site).own() : before.own;
        if (page == null || !own.learn(articleId, page, lesson.known.knowledge())) {
            return messages;
        }
        int fresh = before == null ? 1 : before.articles + 1;
        int enough = Math.clamp(lesson.known.knowledge().articles() / 2, 1, MOST_UNWRITTEN);
        if (fresh < enough) {
            unwritten.put(lesson.site, new Unwritten(own, fresh));
        } else {
            unwritten.remove(lesson.site);
            var notes = new SiteNotes(own, topic.others(rawPartition, lesson.site));
            write(lesson.site, new Written(lesson.offset + 1, notes.write()), messages);
        }
        return messages;
    }

    private SiteNotes noted(String site) {
        Written notes = written.get(site);
        return notes == null ? SiteNotes.empty() : read(notes);
    }

    private void write(String site, Written notes, List<ProducerRecord<byte[], byte[]>> messages) {
        messages.add(message(site, notes.asOf(), notes.notes()));
        written.remove(site);
        written.put(site, notes);
        if (written.size() > mostSites) {
            String eldest = written.firstEntry().getKey();
            written.remove(eldest);
            unwritten.remove(eldest);
            messages.add(message(eldest, notes.asOf(), null));
        }
    }

    private ProducerRecord<byte[], byte[]> message(String site, long asOf, byte @Nullable [] notes) {
        return MemoryRecords.of(topic.name(), topic.partition(rawPartition), new Key(rawPartition, site), asOf, notes);
    }

    /** What one article goes by; nothing of it is kept unless it is asked to learn. */
    private final class Learning implements Lesson {

        private final String site;
        private final long offset;
        private final Known known;
        private final @Nullable Written adopted;

        /** @param adopted notes of others, taken over for this article and those after it */
        Learning(String site, long offset, Known known, @Nullable Written adopted) {
            this.site = site;
            this.offset = offset;
            this.known = known;
            this.adopted = adopted;
        }

        @Override
        public SiteKnowledge knowledge() {
            return known.knowledge();
        }

        @Override
        public @Nullable SiteMemory source() {
            return known.source();
        }

        @Override
        public List<ProducerRecord<byte[], byte[]>> learn(String articleId, @Nullable SitePage page) {
            return PartitionNotes.this.learn(this, articleId, page);
        }
    }
}
