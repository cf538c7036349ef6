package newswire.training.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import newswire.enrich.tag.entity.Consensus;
import newswire.enrich.tag.entity.FeatureList;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.entity.NameModel;
import newswire.enrich.tag.entity.NameReader;
import newswire.enrich.tag.entity.Words;

/**
 * Learns a model of names. It reads every text twice: as one that is new to it, and as one that it has read before, with
 * what a model that did not learn from this text made of it. Networks learn the second alone. The same texts and settings give the same model.
 *
 * @param epochs how often each sentence is seen
 * @param bits the table of weights has 2 to the power of that many slots
 * @param eagerness see {@link CrfLearner#model}
 */
record EntityLearner(Lexicon lexicon, int epochs, int bits, double eagerness) {

    private static final int FOLDS = 3;
    private static final int NETWORKS = 2;
    private static final int EPOCHS_OF_NETWORK = 4;

    /** The last so many sentences give the network's transitions, by their mean. */
    private static final int SENTENCES_OF_MEAN = 15_000;

    /** Every so many texts is learnt as one of no special kind, so that all kinds teach how to read a new one. */
    private static final int IN_GENERAL = 6;

    /** Every so many texts is learnt in capitals, and in headlines' capitals, too. */
    private static final int RARELY = 12;

    NameModel learn(List<NamedText> texts) {
        var all = withHeadlines(texts);
        var afresh = lessons(all, Collections.nCopies(all.size(), null));
        var readings = firstReadings(all);
        var again = lessons(all, readings);
        var learner = learn(List.of(afresh, again), epochs);
        return learner.model(lexicon, eagerness, networks(networkLessons(all, readings)));
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
            var learner =
                    learn(List.of(lessons(others, Collections.nCopies(others.size(), null))), Math.max(2, epochs / 3));
            var reader = new NameReader(learner.model(lexicon, eagerness, List.of()));
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
            List<byte[]> reading = readings.get(i);
            var words = words(texts, i, reading == null ? 0 : 1);
            var labels = texts.get(i).labels();
            var consensus = reading == null ? null : new Consensus(words, reading);
            for (int sentence = 0; sentence < words.size(); sentence++) {
                NameReader.features(words, sentence, consensus, features);
                lessons.add(Lesson.of(features, labels.get(sentence)));
            }
        }
        return lessons;
    }

    private List<Lesson> networkLessons(List<NamedText> texts, List<List<byte[]>> readings) {
        var lessons = new ArrayList<Lesson>();
        var features = new FeatureList(NetworkLearner.BITS);
        for (int i = 0; i < texts.size(); i++) {
            var words = words(texts, i, 2);
            var labels = texts.get(i).labels();
            var consensus = new Consensus(words, readings.get(i));
            for (int sentence = 0; sentence < words.size(); sentence++) {
                NameReader.networkFeatures(words, sentence, consensus, features);
                lessons.add(Lesson.of(features, labels.get(sentence)));
            }
        }
        return lessons;
    }

    private Words words(List<NamedText> texts, int i, int turn) {
        var words = Words.of(texts.get(i).sentences(), lexicon);
        return (i + turn) % IN_GENERAL == 0 ? words.asArticle() : words;
    }

    /** Each is learnt by itself, in a thread of its own where there are several. */
    private static List<NetworkLearner> networks(List<Lesson> lessons) {
        return IntStream.rangeClosed(1, NETWORKS)
                .parallel()
                .mapToObj(seed -> network(new ArrayList<>(lessons), seed))
                .toList();
    }

    private static NetworkLearner network(List<Lesson> lessons, int seed) {
        var learner = new NetworkLearner(seed);
        var random = new Random(-seed);
        long all = (long) EPOCHS_OF_NETWORK * lessons.size();
        long seen = 0;
        for (int epoch = 0; epoch < EPOCHS_OF_NETWORK; epoch++) {
            Collections.shuffle(lessons, random);
            for (var lesson : lessons) {
                learner.learn(lesson, 1 - seen++ / (float) all);
                if (all - seen < SENTENCES_OF_MEAN) {
                    learner.addToMean();
                }
            }
        }
        return learner;
    }

    /** Sees each sentence once an epoch, in one of its readings after the other. */
    private CrfLearner learn(List<List<Lesson>> readings, int times) {
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
        return learner;
    }
}
