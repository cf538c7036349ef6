package newswire.enrich.replay.run;

import org.jspecify.annotations.Nullable;

/**
 * For each article of a partition, where its latest record is and whether this replay has sent some of it: 16 bytes a
 * slot, at most two thirds of the slots taken. Articles are told apart by 63 bits of their key's hash: among ten million the
 * probability is 1 in 180,000 that two are taken for one, of which the earlier is then left out. For one thread.
 */
final class LatestRevisions {

    private static final int FIRST_SLOTS = 1 << 12;

    private final int maxArticles;
    private long[] hashes = new long[FIRST_SLOTS];
    private long[] values = new long[FIRST_SLOTS];
    private int size;

    /** @param maxArticles bound on memory: 24 to 48 bytes each */
    LatestRevisions(int maxArticles) {
        this.maxArticles = maxArticles;
    }

    /**
     * Says that a record of {@code key} is at {@code offset}, which is higher than any before.
     *
     * @throws ReplayFailure when there are more articles than the bound
     */
    void seen(byte @Nullable [] key, long offset) {
        if (key != null) {
            int slot = slotToWrite(hash(key));
            values[slot] = offset << 1 | values[slot] & 1;
        }
    }

    /** Says that the replay has sent, or may have sent, a record of {@code key}. */
    void sent(byte @Nullable [] key) {
        if (key != null) {
            values[slotToWrite(hash(key))] |= 1;
        }
    }

    /** Whether a later record than {@code offset} is there. A record without key is of no article. */
    boolean isSuperseded(byte @Nullable [] key, long offset) {
        return key != null && values[slot(hash(key))] >> 1 > offset;
    }

    boolean wasSent(byte @Nullable [] key) {
        return key != null && (values[slot(hash(key))] & 1) == 1;
    }

    /** Forgets what was sent. */
    void forgetSent() {
        for (int i = 0; i < values.length; i++) {
            values[i] &= ~1L;
        }
    }

    private int slotToWrite(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            if (size == maxArticles) {
                throw new ReplayFailure(
                        "the range holds more than %,d articles in one partition, the bound of".formatted(maxArticles)
                                + " newswire.enrich.replay.max-articles; choose a shorter range or raise it");
            }
            if (++size > hashes.length / 3 * 2) {
                grow();
                slot = slot(hash);
            }
            hashes[slot] = hash;
        }
        return slot;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldValues = values;
        hashes = new long[oldHashes.length * 2];
        values = new long[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** FNV-1a, finished as in SplitMix64; never 0, which marks a free slot. */
    private static long hash(byte[] key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : key) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return Math.max(1, (hash ^ hash >>> 31) & Long.MAX_VALUE);
    }
}
