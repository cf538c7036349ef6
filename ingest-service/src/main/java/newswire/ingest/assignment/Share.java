package newswire.ingest.assignment;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import newswire.ingest.feed.FeedUrl;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.identify.SiteArticles;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the feeds, from take-over to give-up, with what is remembered of its feeds. A partition that comes back
 * is another share. Thread-safe; one feed is polled by one thread at a time.
 */
public final class Share {

    private final int partition;
    private final EntriesReader reader;
    private final Consumer<Share> lost;
    private final Map<String, AtRest> memories = new ConcurrentHashMap<>();
    private final OpenSites sites = new OpenSites(this::gather);
    private final Lease lease;
    private volatile Predicate<String> isPaused = feedUrl -> false;
    private volatile boolean ending;
    private volatile boolean givenUp;

    /**
     * @param lease that it is held by
     * @param lost told when what is stored is not where it was, so that it has to be read anew
     */
    Share(int partition, Lease lease, EntriesReader reader, Consumer<Share> lost) {
        this.partition = partition;
        this.lease = lease;
        this.reader = reader;
        this.lost = lost;
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

    /**
     * Waits until it is certain that the share is this instance's, and nobody else asks its sites for anything: for those who
     * are about to do so.
     *
     * @return false when it is given up, or about to be
     */
    public boolean awaitMine() throws InterruptedException {
        return lease.await(this::mayBegin);
    }

    /** Whether it is neither given up nor about to be. */
    public boolean mayBegin() {
        return !ending && !givenUp;
    }

    /** What is remembered of a feed. */
    public FeedMemory memory(String feedUrl) {
        var known = memories.get(feedUrl);
        return known == null
                ? FeedMemory.unknown(feedUrl)
                : FeedMemory.of(
                        feedUrl,
                        known.poll(),
                        StoredEntries.at(known.entriesOffset(), offset -> read(offset, feedUrl)));
    }

    /** Where a feed is asked for, see {@link PollState#address()}. */
    public String address(String feedUrl) {
        var known = memories.get(feedUrl);
        return known == null || !known.poll().mayHaveMoved()
                ? feedUrl
                : known.poll().unpack(feedUrl).address();
    }

    /** Schedule, validators and health of a feed; null when nothing is remembered of it. Also once the share is given up. */
    public @Nullable PollState state(String feedUrl) {
        var known = memories.get(feedUrl);
        return known == null ? null : known.poll().unpack(feedUrl);
    }

    KnownEntries read(long offset, String feedUrl) {
        try {
            return reader.read(partition, offset, feedUrl);
        } catch (EntriesUnavailableException e) {
            if (e.isAstray() && isMine()) {
                lost.accept(this);
            }
            throw e;
        }
    }

    /** Replaces what is remembered of a feed, once that is committed. */
    public void remember(String feedUrl, FeedMemory memory) {
        var stored = memory.stored();
        var entries = stored.atHand();
        if (entries != null && stored.offset() != StoredEntries.NOWHERE) {
            reader.keep(partition, stored.offset(), feedUrl, entries);
        }
        memories.put(feedUrl, new AtRest(memory.packed(), stored.offset()));
    }

    /** Tells whether users have paused a feed. To be said before anything is done for the share. */
    public void tellPaused(Predicate<String> paused) {
        this.isPaused = paused;
    }

    /** Whether a feed is not polled now, or has been in vain for some time. */
    private boolean isAway(String feedUrl) {
        var state = state(feedUrl);
        return isPaused.test(feedUrl) || state != null && state.failsLastingly();
    }

    /** Forgets a feed that is no longer subscribed to. */
    public void forget(String feedUrl, String site) {
        memories.remove(feedUrl);
        reader.forget(feedUrl);
        sites.releaseAll(site, feedUrl);
    }

    /**
     * Opens a site, to learn which of its feeds publishes which article, and to say so of new ones.
     *
     * @throws EntriesUnavailableException when the entries of its feeds can't be read for now
     */
    public OpenSite open(String site) {
        return sites.open(site);
    }

    private SiteArticles gather(String site) {
        var articles = new SiteArticles(this::isAway);
        for (var feedUrl : memories.keySet()) {
            // The first condition is there for its speed: there are many feeds and few of the site's.
            if (feedUrl.contains(site) && FeedUrl.of(feedUrl).site().equals(site)) {
                articles.remember(feedUrl, memory(feedUrl).entries().entries());
            }
        }
        return articles;
    }

    /** The feeds that something is remembered of. */
    public Set<String> remembered() {
        return Set.copyOf(memories.keySet());
    }

    /** Nothing more is to begin for it; what is under way may still be published. */
    void end() {
        ending = true;
        lease.look();
    }

    void giveUp() {
        givenUp = true;
        lease.look();
    }
}
