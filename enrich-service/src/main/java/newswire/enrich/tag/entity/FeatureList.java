package newswire.enrich.tag.entity;

import java.util.Arrays;

/**
 * The features of the words of a sentence, or of several: slots in the table of weights. For one thread; to be used again and
 * again.
 */
public final class FeatureList {

    private final int mask;
    private int[] slots = new int[8192];
    private int[] ends = new int[256];
    private int size;
    private int words;
    private Style style = Style.ARTICLE;

    /** @param bits the table of weights has 2 to the power of that many slots */
    public FeatureList(int bits) {
        this.mask = (1 << bits) - 1;
    }

    void clear(Style of) {
        style = of;
        size = 0;
        words = 0;
    }

    /** Adds a feature of the word at hand. */
    void add(int template, int value) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size++] = Hash.of(value, template) & mask;
    }

    /** Ends the features of the word at hand. */
    void endWord() {
        if (words == ends.length) {
            ends = Arrays.copyOf(ends, 2 * words);
        }
        ends[words++] = size;
    }

    /** Ends a sentence with words that have no features, so many that the next one's words are not near. */
    void endSentence(int apart) {
        for (int i = 0; i < apart; i++) {
            endWord();
        }
    }

    /** Number of the kind of text that the sentence is of. */
    public int style() {
        return style.ordinal();
    }

    /** How many words have features. */
    public int words() {
        return words;
    }

    /** Index of the first feature of a word. */
    public int first(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** Index after the last feature of a word. */
    public int end(int word) {
        return ends[word];
    }

    /** The slot of the feature at an index. */
    public int slot(int index) {
        return slots[index];
    }
}
