package newswire.training.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswire.enrich.tag.entity.Consensus;
import newswire.enrich.tag.entity.FeatureList;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.entity.NameModel;
import newswire.enrich.tag.entity.NameReader;
import newswire.enrich.tag.entity.Words;

/**
 * Learns a model of names. It reads every text twice: as one that is new to it, and as one that it has read before, with
 * what a model that did not learn from this text made of it. The same texts and settings give the same model.
 *
 * @param epochs how often each sentence is seen
 * @param bits the table of weights has 2 to the power of that many slots
 * @param eagerness see {@link CrfLearner#model}
 */
record EntityLearner(Lexicon lexicon, int epochs, int bits, double eagerness) {

    private static final int FOLDS = 3;
    private static final double SCALE = 24;

    /** Every so many texts is learnt in capitals, and in headlines' capitals, too. */
    private static final int RARELY = 12;

    NameModel learn(List<NamedText> texts) {
        var all = withHeadlines(texts);
        var afresh = lessons(all, Collections.nCopies(all.size(), null));
        var again = lessons(all, firstReadings(all));
        return learn(List.of(afresh, again), epochs);
    }

    private static List<NamedText> withHeadlines(List<NamedText> texts) {
        var all = new ArrayList<>(texts);
        for (int i = 0; i < texts.size(); i += RARELY) {
            all.add(Cased.capitals(texts.get(i)));
            all.add(Cased.titles(texts.get((i + RARELY / 2) % texts.size())));
        }
        return all;
    }

    /** What models make of texts that they did not learn from. */
    private List<List<byte[]>> firstReadings(List<NamedText> texts) {
        var readings = new ArrayList<List<byte[]>>(Collections.nCopies(texts.size(), List.of()));
        for (int fold = 0; fold < FOLDS; fold++) {
            var others = new ArrayList<NamedText>();
            for (int i = 0; i < texts.size(); i++) {
                if (foldOf(texts.get(i)) != fold) {
                    others.add(texts.get(i));
                }
            }
            var reader = new NameReader(learn(
                    List.of(lessons(others, Collections.nCopies(others.size(), null))), Math.max(2, epochs / 3)));
            for (int i = 0; i < texts.size(); i++) {
                if (foldOf(texts.get(i)) == fold) {
                    readings.set(i, reader.first(Words.of(texts.get(i).sentences(), lexicon)));
                }
            }
        }
        return readings;
    }

    /** A text and its copies in capitals are in one fold. */
    private static int foldOf(NamedText text) {
        return Math.floorMod(text.id().hashCode(), FOLDS);
    }

    private List<Lesson> lessons(
            List<NamedText> texts, List<? extends @org.jspecify.annotations.Nullable List<byte[]>> readings) {
        var lessons = new ArrayList<Lesson>();
        var features = new FeatureList(bits);
        for (int i = 0; i < texts.size(); i++) {
            var words = Words.of(texts.get(i).sentences(), lexicon);
            var labels = texts.get(i).labels();
            List<byte[]> reading = readings.get(i);
            var consensus = reading == null ? null : new Consensus(words, reading);
            for (int sentence = 0; sentence < words.size(); sentence++) {
                NameReader.features(words, sentence, consensus, features);
                lessons.add(Lesson.of(features, labels.get(sentence)));
            }
        }
        return lessons;
    }

    /** Sees each sentence once an epoch, in one of its readings after the other. */
    private NameModel learn(List<List<Lesson>> readings, int times) {
        var learner = new CrfLearner(bits);
        var random = new Random(1);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < readings.getFirst().size(); i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < times; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                learner.learn(readings.get((i + epoch) % readings.size()).get(i));
            }
            if (epoch >= times / 2) {
                learner.addToMean();
            }
        }
        return learner.model(lexicon, SCALE, eagerness);
    }
}
