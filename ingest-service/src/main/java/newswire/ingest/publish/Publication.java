package newswire.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.FeedStateTopic;
import newswire.ingest.assignment.Share;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What becomes true at once: articles, and what their feed is known to be and to hold after them.
 *
 * @param feedUrl the feed
 * @param records in the order to write them
 * @param entries the one of them that holds the feed's entries; null when they are as they were
 * @param after what is remembered of the feed once the records are committed
 */
public record Publication(
        Share share,
        String feedUrl,
        List<ProducerRecord<byte[], byte[]>> records,
        @Nullable ProducerRecord<byte[], byte[]> entries,
        FeedMemory after) {

    /** Articles with the feed's new memory; of the memory only what differs from {@code before} is written. */
    public static Publication of(
            Share share, String feedUrl, List<ArticleRecord> articles, FeedMemory before, FeedMemory after) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        articles.forEach(article -> records.add(article.record()));
        ProducerRecord<byte[], byte[]> entries = null;
        if (!after.sharesEntriesWith(before)) {
            entries = FeedStateTopic.entries(share.partition(), feedUrl, after.entries());
            records.add(entries);
        }
        if (!before.poll().equals(after.poll())) {
            records.add(FeedStateTopic.poll(share.partition(), feedUrl, after.packed()));
        }
        return new Publication(share, feedUrl, List.copyOf(records), entries, after);
    }

    /** How much there is to write, in bytes. */
    long bytes() {
        return records.stream()
                .mapToLong(record -> record.key().length + (record.value() == null ? 0 : record.value().length))
                .sum();
    }

    /** This, and the word that something has happened to the feed as a whole. */
    public Publication saying(FeedEventRecord event) {
        var all = new ArrayList<ProducerRecord<byte[], byte[]>>();
        all.add(event.record());
        all.addAll(records);
        return new Publication(share, feedUrl, List.copyOf(all), entries, after);
    }

    /** Tombstones for all that is remembered of a feed. */
    public static Publication forgetting(Share share, String feedUrl) {
        return new Publication(
                share, feedUrl, FeedStateTopic.forget(share.partition(), feedUrl), null, FeedMemory.unknown(feedUrl));
    }
}
