package newswire.ingest.assignment;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.identify.SiteArticles;

/**
 * One partition of the feeds, from take-over to give-up, with what is remembered of its feeds. A partition that comes back
 * is another share. Thread-safe; one feed is polled by one thread at a time.
 */
public final class Share {

    private final int partition;
    private final EntriesReader reader;
    private final Map<String, AtRest> memories = new ConcurrentHashMap<>();
    private final Map<String, SiteArticles> sites = new ConcurrentHashMap<>();
    private volatile boolean givenUp;

    Share(int partition, EntriesReader reader) {
        this.partition = partition;
        this.reader = reader;
    }

    /** What is kept in memory of a feed between polls. */
    private record AtRest(PackedPollState poll, long entriesOffset) {}

    /** The partition, of the feeds' topic and their states' alike. */
    public int partition() {
        return partition;
    }

    /** Whether this instance may still act for the share. What it publishes is checked once more by the broker. */
    public boolean isMine() {
        return !givenUp;
    }

    /** What is remembered of a feed. */
    public FeedMemory memory(String feedUrl) {
        var known = memories.get(feedUrl);
        return known == null
                ? FeedMemory.unknown(feedUrl)
                : FeedMemory.of(
                        known.poll().unpack(feedUrl),
                        StoredEntries.at(known.entriesOffset(), offset -> reader.read(partition, offset, feedUrl)));
    }

    /** Replaces what is remembered of a feed, once that is committed. */
    public void remember(String feedUrl, FeedMemory memory) {
        var stored = memory.stored();
        var entries = stored.atHand();
        if (entries != null && stored.offset() != StoredEntries.NOWHERE) {
            reader.keep(partition, stored.offset(), feedUrl, entries);
        }
        memories.put(feedUrl, new AtRest(PackedPollState.of(memory.poll()), stored.offset()));
    }

    /** Forgets a feed that is no longer subscribed to. */
    public void forget(String feedUrl, String site) {
        memories.remove(feedUrl);
        reader.forget(feedUrl);
        articles(site).releaseAll(feedUrl);
    }

    /** Which feed publishes which article of a site. */
    public SiteArticles articles(String site) {
        return sites.computeIfAbsent(site, name -> new SiteArticles());
    }

    /** The feeds that something is remembered of. */
    public Set<String> remembered() {
        return Set.copyOf(memories.keySet());
    }

    /** Remembers what was stored of a feed. */
    public void restore(String feedUrl, String site, FeedMemory memory) {
        remember(feedUrl, memory);
        for (KnownEntry entry : memory.entries().entries()) {
            if (entry.owner()) {
                articles(site).claim(entry.articleId(), feedUrl);
            }
        }
    }

    void giveUp() {
        givenUp = true;
    }
}
