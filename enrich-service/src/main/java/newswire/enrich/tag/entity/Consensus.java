package newswire.enrich.tag.entity;

import java.util.List;

/** What a first reading of the document made of its words, as features for the second. */
public final class Consensus {

    private final Words words;
    private final List<byte[]> labels;

    /** @param labels of the first reading, a label a word */
    public Consensus(Words words, List<byte[]> labels) {
        this.words = words;
        this.labels = labels;
    }

    /** Fills the list with these features alone, of each word of a sentence. */
    void of(int sentence, FeatureList to) {
        to.clear(words.style);
        for (int i = 0; i < words.length(sentence); i++) {
            addTo(to, sentence, i);
            to.endWord();
        }
    }

    void addTo(FeatureList to, int sentence, int i) {
        var own = labels.get(sentence);
        to.add(150, own[i]);
        to.add(151, (i > 0 ? own[i - 1] : 13) * 16 + (i + 1 < own.length ? own[i + 1] : 13));
        to.add(152, ((i > 1 ? own[i - 2] : 13) * 16 + own[i]) * 16 + (i + 2 < own.length ? own[i + 2] : 13));
        int around = (i > 0 ? own[i - 1] : 13) * 256 + own[i] * 16 + (i + 1 < own.length ? own[i + 1] : 13);
        to.add(159, Hash.of(words.style.ordinal() + 1, around));
        var word = words.lines.get(sentence).words[i];
        if (word.text().length() < 2) {
            return;
        }
        others(to, sentence, i, word);
    }

    void addToNetwork(FeatureList to, int sentence, int i) {
        var own = labels.get(sentence);
        to.add(230, own[i]);
        to.add(231, own[i] * 4 + words.style.ordinal());
        var word = words.lines.get(sentence).words[i];
        if (word.text().length() < 2) {
            return;
        }
        var kinds = new int[4];
        int all = 0;
        for (var place : words.places(word)) {
            if (place.sentence() != sentence || place.word() != i) {
                kinds[Labels.kind(labels.get(place.sentence())[place.word()])]++;
                all++;
            }
        }
        if (all == 0) {
            to.add(232, word.kind().ordinal());
        }
        for (int kind = 0; kind < 4 && all > 0; kind++) {
            int share = kinds[kind] == 0 ? 0 : kinds[kind] == all ? 4 : 1 + 3 * kinds[kind] / (all + 1);
            to.add(233, kind * 8 + share);
        }
    }

    private void others(FeatureList to, int sentence, int i, Word word) {
        var kinds = new int[4];
        var sole = new int[4];
        int all = 0;
        int before = -1;
        for (var place : words.places(word)) {
            if (place.sentence() != sentence || place.word() != i) {
                int label = labels.get(place.sentence())[place.word()];
                kinds[Labels.kind(label)]++;
                if (label != Labels.OUTSIDE && !(Labels.starts(label) && Labels.ends(label))) {
                    sole[Labels.kind(label)]++;
                    before = label;
                }
                all++;
            }
        }
        if (all == 0) {
            to.add(153, word.kind().ordinal());
            return;
        }
        int own = labels.get(sentence)[i];
        int most = 0;
        for (int kind = 0; kind < 4; kind++) {
            int share = kinds[kind] == 0 ? 0 : kinds[kind] == all ? 4 : 1 + 3 * kinds[kind] / (all + 1);
            to.add(154, (kind * 8 + share) * 4 + Math.min(all, 3));
            to.add(155, (kind * 4 + Math.min(sole[kind], 3)) * 16 + own);
            most = kinds[kind] > kinds[most] ? kind : most;
        }
        to.add(156, (most * 4 + Labels.kind(own)) * 8 + word.kind().ordinal());
        to.add(157, before + 1);
        to.add(158, Hash.of(most, word.lower()));
    }
}
