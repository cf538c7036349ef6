package newswire.ingest.assignment;

import java.util.function.LongFunction;
import newswire.ingest.identify.KnownEntries;
import org.jspecify.annotations.Nullable;

/**
 * A feed's entries, in memory, or known by the offset of their record in {@code newswire.feed-state.v1} and read when asked
 * for. Meant for the time of one poll. Thread-safe.
 */
final class StoredEntries {

    /** Of a feed of which none are stored. */
    static final StoredEntries NONE = fresh(KnownEntries.NONE);

    /** Where nothing is stored. */
    static final long NOWHERE = -1;

    private final LongFunction<KnownEntries> reading;
    private @Nullable KnownEntries entries;
    private long offset;

    private StoredEntries(@Nullable KnownEntries entries, long offset, LongFunction<KnownEntries> reading) {
        this.entries = entries;
        this.offset = offset;
        this.reading = reading;
    }

    /** At hand, and not stored yet. */
    static StoredEntries fresh(KnownEntries entries) {
        return new StoredEntries(entries, NOWHERE, nowhere -> entries);
    }

    /** Stored at this offset, read from there when asked for. */
    static StoredEntries at(long offset, LongFunction<KnownEntries> reading) {
        return offset == NOWHERE ? NONE : new StoredEntries(null, offset, reading);
    }

    synchronized KnownEntries get() {
        var known = entries;
        if (known == null) {
            known = reading.apply(offset);
            entries = known;
        }
        return known;
    }

    synchronized void storedAt(long newOffset) {
        offset = newOffset;
    }

    synchronized long offset() {
        return offset;
    }

    /** The entries if they are in memory. */
    synchronized @Nullable KnownEntries atHand() {
        return entries;
    }
}
