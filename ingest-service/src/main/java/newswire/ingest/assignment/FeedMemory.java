package newswire.ingest.assignment;

import newswire.ingest.identify.KnownEntries;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a feed. Its entries are many and needed only when the feed has changed, so they are read from
 * where they are stored when somebody asks for them.
 */
public final class FeedMemory {

    private final String url;
    private final @Nullable PollState poll;
    private final PackedPollState packed;
    private final StoredEntries entries;

    private FeedMemory(String url, @Nullable PollState poll, PackedPollState packed, StoredEntries entries) {
        this.url = url;
        this.poll = poll;
        this.packed = packed;
        this.entries = entries;
    }

    /** Of a feed whose entries are at hand, not yet stored in this form. */
    public FeedMemory(PollState poll, KnownEntries entries) {
        this(poll.url(), poll, PackedPollState.of(poll), StoredEntries.fresh(entries));
    }

    /** Of a feed that was never polled. */
    public static FeedMemory unknown(String url) {
        return of(PollState.unknown(url), StoredEntries.NONE);
    }

    static FeedMemory of(PollState poll, StoredEntries entries) {
        return new FeedMemory(poll.url(), poll, PackedPollState.of(poll), entries);
    }

    /** @throws IllegalArgumentException when the state is damaged */
    static FeedMemory of(String url, PackedPollState poll, StoredEntries entries) {
        return new FeedMemory(url, poll.unpack(url), poll, entries);
    }

    /**
     * Of one feed of very many: what it unpacks it does not keep.
     *
     * @throws IllegalArgumentException when the state is damaged
     */
    static FeedMemory atRest(String url, PackedPollState poll, StoredEntries entries) {
        poll.unpack(url);
        return new FeedMemory(url, null, poll, entries);
    }

    /** Schedule, validators and health. */
    public PollState poll() {
        return poll == null ? packed.unpack(url) : poll;
    }

    /** {@link #poll()}, as it is stored. */
    public PackedPollState packed() {
        return packed;
    }

    /**
     * The entries.
     *
     * @throws EntriesUnavailableException when they can't be read for now
     */
    public KnownEntries entries() {
        return entries.get();
    }

    /** With the same entries and another schedule, validators and health. */
    public FeedMemory with(PollState poll) {
        return of(poll, entries);
    }

    /** Whether both remember the very same entries, so that there is nothing to store. */
    public boolean sharesEntriesWith(FeedMemory other) {
        return entries == other.entries;
    }

    /** Told by whoever stores the entries where that is. */
    public void entriesStoredAt(long offset) {
        entries.storedAt(offset);
    }

    StoredEntries stored() {
        return entries;
    }
}
