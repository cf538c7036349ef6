package newswire.enrich.tag.entity;

/** What the rest of the document says of a word with a capital: how it is written there, and between which words. */
final class DocumentFeatures {

    private static final int MOST_OTHERS = 5;

    private final Words words;
    private final FeatureList to;

    DocumentFeatures(Words words, FeatureList to) {
        this.words = words;
        this.to = to;
    }

    void of(int sentence, int i) {
        var line = words.lines.get(sentence);
        var word = line.words[i];
        if (!word.hasCapital() || word.text().length() < 2) {
            return;
        }
        int setting = line.setting.ordinal();
        to.add(120, Math.min(2, words.timesSmall(word)) * 4 + setting);
        var expansion = words.expansion(word);
        if (expansion != null) {
            to.add(132, expansion.lower());
            to.add(133, expansion.neighbours());
        }
        int others = 0;
        int capitalsWithin = 0;
        for (var place : words.places(word)) {
            if (place.sentence() == sentence && place.word() == i) {
                continue;
            }
            var other = words.lines.get(place.sentence());
            capitalsWithin |= other.setting == Words.Setting.PLAIN && place.word() > 0 ? 1 : 0;
            if (others++ < MOST_OTHERS) {
                neighbour(121, other, place.word() - 1);
                neighbour(125, other, place.word() + 1);
                longerNames(other, place.word());
            }
        }
        to.add(130, (Math.min(others, 3) * 2 + capitalsWithin) * 4 + setting);
    }

    /** The word is part of a longer name of a list there. */
    private void longerNames(Words.Line line, int i) {
        for (byte code : line.listed[i]) {
            if (code % 4 != 0) {
                to.add(131, code);
            }
        }
    }

    private void neighbour(int template, Words.Line line, int i) {
        if (i < 0 || i >= line.words.length) {
            to.add(template, 1);
            return;
        }
        var word = line.words[i];
        to.add(template, word.lower());
        to.add(template + 1, Lexicon.prefix(word.cluster(), 8));
        to.add(template + 2, word.neighbours());
        to.add(template + 3, word.kind().ordinal());
    }
}
