package newswire.training.entity;

import newswire.enrich.tag.entity.FeatureList;

/** A sentence to learn from: the kind of its text, its features' slots word by word, and its labels. */
record Lesson(int style, int[] slots, int[] ends, byte[] labels) {

    static Lesson of(FeatureList features, byte[] labels) {
        var ends = new int[features.words()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = features.end(i);
        }
        var slots = new int[ends[ends.length - 1]];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = features.slot(i);
        }
        return new Lesson(features.style(), slots, ends, labels);
    }

    int first(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    int end(int word) {
        return ends[word];
    }
}
