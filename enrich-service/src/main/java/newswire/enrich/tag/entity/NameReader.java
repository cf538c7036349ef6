package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a document twice: the second time it knows what it made of the same names elsewhere. */
public final class NameReader {

    /** Networks read so many words at once, or some more: enough to be quick, not so many that they are slow to get at. */
    private static final int WORDS_TOGETHER = 200;

    private final NameModel model;

    public NameReader(NameModel model) {
        this.model = model;
    }

    /** A label for each word of each sentence. */
    public List<byte[]> read(Words words) {
        var scores = scores(words);
        return again(words, new Consensus(words, first(words, scores)), scores);
    }

    /** The labels of the first reading alone. */
    public List<byte[]> first(Words words) {
        return first(words, scores(words));
    }

    private List<int[][]> scores(Words words) {
        var features = new FeatureList(model.bits());
        var scores = new ArrayList<int[][]>(words.size());
        for (int sentence = 0; sentence < words.size(); sentence++) {
            features(words, sentence, null, features);
            scores.add(model.scores(features));
        }
        return scores;
    }

    private List<byte[]> first(Words words, List<int[][]> scores) {
        return scores.stream().map(of -> model.first(of, words.style.ordinal())).toList();
    }

    /** What the first reading saw counts in the second as it did, so its scores are added to. */
    private List<byte[]> again(Words words, Consensus consensus, List<int[][]> scores) {
        var features = new FeatureList(model.bits());
        for (int sentence = 0; sentence < words.size(); sentence++) {
            consensus.of(sentence, features);
            model.add(features, scores.get(sentence));
        }
        addNetworks(words, consensus, scores);
        return scores.stream()
                .map(of -> model.second(of, words.style.ordinal()))
                .toList();
    }

    private void addNetworks(Words words, Consensus consensus, List<int[][]> scores) {
        var features = new FeatureList(model.networkBits());
        var each = new NetworkFeatures(words, features);
        int first = 0;
        features.clear(words.style);
        for (int sentence = 0; sentence < words.size(); sentence++) {
            each.add(sentence, consensus);
            features.endSentence(Network.NEAR);
            if (features.words() >= WORDS_TOGETHER || sentence + 1 == words.size()) {
                model.addNetworks(features, scores.subList(first, sentence + 1));
                features.clear(words.style);
                first = sentence + 1;
            }
        }
    }

    /** The features of a sentence, for those who learn a model. */
    public static void features(Words words, int sentence, @Nullable Consensus consensus, FeatureList to) {
        new Features(words, to).of(sentence, consensus);
    }

    /** What the network sees of a sentence, for those who learn one. */
    public static void networkFeatures(Words words, int sentence, Consensus consensus, FeatureList to) {
        to.clear(words.style);
        new NetworkFeatures(words, to).add(sentence, consensus);
    }
}
