package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a document twice: the second time it knows what it made of the same names elsewhere. */
public final class NameReader {

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
        var networks = new FeatureList(model.networkBits());
        var labels = new ArrayList<byte[]>(words.size());
        for (int sentence = 0; sentence < words.size(); sentence++) {
            var of = scores.get(sentence);
            consensus.of(sentence, features);
            model.add(features, of);
            networkFeatures(words, sentence, consensus, networks);
            model.addNetworks(networks, of);
            labels.add(model.second(of, words.style.ordinal()));
        }
        return labels;
    }

    /** The features of a sentence, for those who learn a model. */
    public static void features(Words words, int sentence, @Nullable Consensus consensus, FeatureList to) {
        new Features(words, to).of(sentence, consensus);
    }

    /** What the network sees of a sentence, for those who learn one. */
    public static void networkFeatures(Words words, int sentence, Consensus consensus, FeatureList to) {
        new NetworkFeatures(words, to).of(sentence, consensus);
    }
}
