package newswire.enrich.tag.quote;

import java.util.Arrays;

/** Collects features of one example as slots of a table of weights. */
final class Slots {

    /** The table has 2 to the power of that many slots. */
    static final int BITS = 17;

    private int[] slots = new int[256];
    private int count;

    void add(String feature) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, 2 * count);
        }
        int hash = feature.hashCode();
        hash = (hash ^ hash >>> 16) * 0x7feb352d;
        hash = (hash ^ hash >>> 15) * 0x846ca68b;
        slots[count++] = hash >>> 32 - BITS;
    }

    /** Each slot once, in order. */
    int[] taken() {
        return Arrays.stream(slots, 0, count).sorted().distinct().toArray();
    }
}
