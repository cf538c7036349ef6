package newswire.enrich.tag.entity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number for each of many words or phrases, kept by their 32-bit hashes alone: small, and wrong about one of several
 * thousand words that are not in it. Immutable.
 */
public final class WordTable {

    /** Hashes that are alike but for so many bits are looked through together. */
    private static final int BITS_TOGETHER = 16;

    private static final int GROUPS = 1 << Integer.SIZE - BITS_TOGETHER;

    private final int[] hashes;
    private final short[] values;

    /** Where each group of hashes begins, and the last one ends. */
    private final int[] starts = new int[GROUPS + 1];

    private WordTable(int[] hashes, short[] values) {
        this.hashes = hashes;
        this.values = values;
        for (int hash : hashes) {
            starts[group(hash) + 1]++;
        }
        for (int group = 0; group < GROUPS; group++) {
            starts[group + 1] += starts[group];
        }
    }

    private static int group(int hash) {
        return (hash >> BITS_TOGETHER) + GROUPS / 2;
    }

    /** A table of these words; numbers are from 1 to 65,535. */
    public static WordTable of(Map<String, Integer> words) {
        var sorted = new TreeMap<Integer, Integer>();
        new TreeMap<>(words).forEach((word, value) -> sorted.putIfAbsent(Hash.of(word), value));
        var hashes = new int[sorted.size()];
        var values = new short[sorted.size()];
        int i = 0;
        for (var entry : sorted.entrySet()) {
            hashes[i] = entry.getKey();
            values[i++] = (short) (int) entry.getValue();
        }
        return new WordTable(hashes, values);
    }

    /** The number of the word with this hash, 0 when it has none. */
    int get(int hash) {
        int group = group(hash);
        int i = Arrays.binarySearch(hashes, starts[group], starts[group + 1], hash);
        return i < 0 ? 0 : values[i] & 0xffff;
    }

    static WordTable read(DataInput in) throws IOException {
        var hashes = new int[in.readInt()];
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < hashes.length; i++) {
            last += readVarint(in);
            hashes[i] = last;
        }
        var values = new short[hashes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readShort();
        }
        return new WordTable(hashes, values);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hashes.length);
        int last = Integer.MIN_VALUE;
        for (int hash : hashes) {
            writeVarint(out, hash - last);
            last = hash;
        }
        for (short value : values) {
            out.writeShort(value);
        }
    }

    private static void writeVarint(DataOutput out, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readVarint(DataInput in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readByte();
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
