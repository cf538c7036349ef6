package newswire.enrich.extract.learnt;

import java.util.Arrays;

/**
 * Rows of features in the form that trees compare: numbers as integers in the same order, one row after the other in one
 * array. For use by one thread while it is filled.
 */
public final class Rows {

    /** Room for the first row, whose length nobody knows yet. */
    private static final int LONGEST = 1_000;

    private static final int ONE = key(1);

    private final int expected;
    private int[] keys = new int[0];
    private int end;
    private int width;
    private int size;

    /** No rows yet, room for so many. */
    public Rows(int expected) {
        this.expected = Math.max(1, expected);
    }

    /** These rows, all of the same length. */
    public static Rows of(float[][] rows) {
        Rows all = new Rows(rows.length);
        for (float[] row : rows) {
            all.begin();
            for (float value : row) {
                all.put(value);
            }
            all.finish();
        }
        return all;
    }

    static int key(float value) {
        int bits = Float.floatToRawIntBits(value + 0f); // -0 becomes 0
        return bits ^ (bits >> 31 & 0x7fffffff);
    }

    private static float value(int key) {
        return Float.intBitsToFloat(key ^ (key >> 31 & 0x7fffffff));
    }

    /** Begins a row. */
    public void begin() {
        int room = width == 0 ? LONGEST : width;
        if (keys.length - end < room) {
            keys = Arrays.copyOf(keys, Math.max(2 * keys.length, end + room));
        }
    }

    /** Adds a feature to the row. */
    public void put(double value) {
        keys[end++] = key((float) value);
    }

    /** Adds a feature to the row: 1 for yes, 0 for no. */
    public void put(boolean value) {
        keys[end++] = value ? ONE : 0;
    }

    /** Adds so many of the lowest bits to the row, a feature each. */
    public void putBits(long bits, int count) {
        for (int b = 0; b < count; b++) {
            keys[end + b] = -(int) (bits >> b & 1) & ONE;
        }
        end += count;
    }

    /** Adds all features of another row to this one. */
    public void putAll(Rows rows, int row) {
        System.arraycopy(rows.keys, row * rows.width, keys, end, rows.width);
        end += rows.width;
    }

    /** Ends a row. @throws IllegalStateException when it is longer or shorter than the first one */
    public void finish() {
        if (width == 0) {
            width = end;
            keys = Arrays.copyOf(keys, expected * width);
        }
        size++;
        if (end != size * width) {
            throw new IllegalStateException("a row of another length");
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    int width() {
        return width;
    }

    int[] keys() {
        return keys;
    }

    /** The rows as the numbers that they stand for. */
    public float[][] toFloats() {
        float[][] rows = new float[size][width];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < width; j++) {
                rows[i][j] = value(keys[i * width + j]);
            }
        }
        return rows;
    }
}
