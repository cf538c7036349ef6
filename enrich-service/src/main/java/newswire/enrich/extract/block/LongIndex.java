package newswire.enrich.extract.block;

/** Numbers distinct longs from 0 in the order in which they come: a set, and a map when beside an array. */
public final class LongIndex {

    private static final LongIndex EMPTY = new LongIndex(0);

    private long[] keys;
    /** One more than the number of the key in the same place, 0 where there is none. */
    private int[] numbers;

    private int size;

    /** An empty one with room for so many. */
    public LongIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2)) << 1;
        keys = new long[capacity];
        numbers = new int[capacity];
    }

    /** All of these. */
    static LongIndex of(long[] all) {
        if (all.length == 0) {
            return EMPTY;
        }
        LongIndex index = new LongIndex(all.length);
        for (long key : all) {
            index.number(key);
        }
        return index;
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** Whether a key has a number. */
    public boolean contains(long key) {
        return numbers[slot(key)] != 0;
    }

    /** The key's number, -1 when it has none. */
    int find(long key) {
        return numbers[slot(key)] - 1;
    }

    /** The key's number, the next one when it is new. */
    public int number(long key) {
        int slot = slot(key);
        if (numbers[slot] != 0) {
            return numbers[slot] - 1;
        }
        keys[slot] = key;
        numbers[slot] = ++size;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
