package newswire.enrich.tag.language;

import java.util.Arrays;

/**
 * What the model looks at: every run of one to five letters within a word and its borders, and every whole word, each as
 * a hash.
 */
public final class LetterPatterns {

    private static final int LONGEST = 5;

    private final int mask;
    private int[] hashes = new int[4_096];
    private int size;

    /** @param bits size of the hashes */
    public LetterPatterns(int bits) {
        this.mask = (1 << bits) - 1;
    }

    /** Takes the patterns of {@code words} in place of those before; words are parted by one space. */
    public void read(CharSequence words) {
        size = 0;
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || words.charAt(i) == ' ') {
                if (i > start) {
                    readWord(words, start, i);
                }
                start = i + 1;
            }
        }
    }

    /** How many patterns there are. */
    public int size() {
        return size;
    }

    /** The hash of a pattern. */
    public int get(int index) {
        return hashes[index];
    }

    private void readWord(CharSequence words, int start, int end) {
        int whole = 7;
        for (int i = start - 1; i <= end; i++) {
            int hash = 17;
            for (int length = 1; length <= LONGEST && i + length <= end + 1; length++) {
                hash = hash * 31 + at(words, start, i + length - 1, end);
                if (length > 1 || i >= start && i < end) {
                    add(mixed(hash * 5 + length));
                }
            }
            whole = whole * 31 + at(words, start, i, end);
        }
        add(mixed(whole * 7 + 99));
    }

    private static char at(CharSequence words, int start, int i, int end) {
        return i < start || i >= end ? ' ' : words.charAt(i);
    }

    private void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash & mask;
    }

    /** Spreads a polynomial hash over all bits; the constants are those of a known good integer hash. */
    private static int mixed(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x7feb352d;
        h = (h ^ h >>> 15) * 0x846ca68b;
        return h ^ h >>> 16;
    }
}
