package newswire.enrich.tag.entity;

import java.util.Locale;

/** What a {@link Network} sees of each word of a sentence. */
final class NetworkFeatures {

    private final Words words;
    private final FeatureList to;

    NetworkFeatures(Words words, FeatureList to) {
        this.words = words;
        this.to = to;
    }

    /** Adds a sentence to the list. */
    void add(int sentence, Consensus consensus) {
        var line = words.lines.get(sentence);
        for (int i = 0; i < line.words.length; i++) {
            itself(line, i);
            context(line, i, sentence);
            consensus.addToNetwork(to, sentence, i);
            to.endWord();
        }
    }

    private void itself(Words.Line line, int i) {
        var word = line.words[i];
        to.add(200, word.lower());
        to.add(201, word.exact());
        to.add(202, word.shape());
        to.add(203, word.cluster());
        to.add(204, Lexicon.prefix(word.cluster(), 4));
        to.add(205, Lexicon.prefix(word.cluster(), 8));
        to.add(206, word.neighbours());
        to.add(207, Lexicon.prefix(word.neighbours(), 4));
        to.add(208, Lexicon.prefix(word.neighbours(), 8));
        var lower = word.text().toLowerCase(Locale.ROOT);
        int length = lower.length();
        for (int n = 2; n <= 4 && n < length; n++) {
            to.add(208 + n, Hash.of(lower, 0, n));
            to.add(212 + n, Hash.of(lower, length - n, length));
        }
    }

    private void context(Words.Line line, int i, int sentence) {
        var word = line.words[i];
        int setting = line.setting.ordinal() * 8 + word.kind().ordinal();
        to.add(220, setting);
        to.add(221, words.style.ordinal() * 32 + setting);
        for (byte code : line.listed[i]) {
            to.add(222, code);
        }
        int page = (words.hasTables ? 1 : 0) + (line.numeric ? 2 : 0) + 4 * Math.min(sentence, 2);
        to.add(223, page * 2 + (i == 0 ? 1 : 0));
        if (word.hasCapital()) {
            to.add(224, Math.min(2, words.timesSmall(word)) * 4 + line.setting.ordinal());
        }
    }
}
