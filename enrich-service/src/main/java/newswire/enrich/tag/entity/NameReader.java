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
        return again(words, new Consensus(words, first(words)));
    }

    /** The labels of the first reading alone. */
    public List<byte[]> first(Words words) {
        var features = new FeatureList(model.bits());
        var extractor = new Features(words, features);
        var labels = new ArrayList<byte[]>(words.size());
        for (int sentence = 0; sentence < words.size(); sentence++) {
            extractor.of(sentence, null);
            labels.add(model.decode(features));
        }
        return labels;
    }

    private List<byte[]> again(Words words, Consensus consensus) {
        var features = new FeatureList(model.bits());
        var networks = new FeatureList(model.networkBits());
        var labels = new ArrayList<byte[]>(words.size());
        for (int sentence = 0; sentence < words.size(); sentence++) {
            features(words, sentence, consensus, features);
            networkFeatures(words, sentence, consensus, networks);
            labels.add(model.decode(features, networks));
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
