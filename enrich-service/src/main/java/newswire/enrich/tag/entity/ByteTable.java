package newswire.enrich.tag.entity;

/** A table of numbers of one byte each, whose rows are added up, eight numbers at once. Immutable. */
final class ByteTable {

    private static final int AT_ONCE = Long.BYTES;

    /** Added to each number, so that none is below nought. */
    private static final int RAISED = 128;

    /** In the lower half of its 16 bits, so that there is room for sums. */
    private static final long EVERY_OTHER = 0x00ff_00ff_00ff_00ffL;

    /** So many numbers of a byte have a sum that 16 bits hold. */
    private static final int MOST_IN_A_SUM = 257;

    private final int width;
    private final int longs;
    private final long[] eights;

    /** @param numbers row by row, each of {@code width} */
    ByteTable(byte[] numbers, int width) {
        this.width = width;
        this.longs = (width + AT_ONCE - 1) / AT_ONCE;
        this.eights = new long[numbers.length / width * longs];
        for (int row = 0, from = 0; from < numbers.length; row += longs, from += width) {
            for (int i = 0; i < width; i++) {
                eights[row + i / AT_ONCE] |= (long) (numbers[from + i] + RAISED) << i % AT_ONCE * Byte.SIZE;
            }
        }
    }

    /** An array that is long enough for a row's sums. */
    int[] sums() {
        return new int[longs * AT_ONCE];
    }

    /** Adds to the sums the rows of a word's features; what is behind a row's width is no sum of anything. */
    void add(FeatureList features, int word, int[] sums) {
        int end = features.end(word);
        for (int first = features.first(word); first < end; first += MOST_IN_A_SUM) {
            int last = Math.min(end, first + MOST_IN_A_SUM);
            for (int part = 0; part < longs; part++) {
                add(features, first, last, part, sums);
            }
        }
    }

    private void add(FeatureList features, int first, int end, int part, int[] sums) {
        long even = 0;
        long odd = 0;
        for (int f = first; f < end; f++) {
            long eight = eights[features.slot(f) * longs + part];
            even += eight & EVERY_OTHER;
            odd += eight >>> Byte.SIZE & EVERY_OTHER;
        }
        int raised = RAISED * (end - first);
        for (int i = 0, at = part * AT_ONCE; i < Long.SIZE; i += Short.SIZE, at += 2) {
            sums[at] += (int) (even >>> i & 0xffff) - raised;
            sums[at + 1] += (int) (odd >>> i & 0xffff) - raised;
        }
    }

    /** The numbers that it was made of. */
    byte[] numbers() {
        var numbers = new byte[eights.length / longs * width];
        for (int row = 0, to = 0; to < numbers.length; row += longs, to += width) {
            for (int i = 0; i < width; i++) {
                numbers[to + i] = (byte) ((eights[row + i / AT_ONCE] >>> i % AT_ONCE * Byte.SIZE) - RAISED);
            }
        }
        return numbers;
    }
}
