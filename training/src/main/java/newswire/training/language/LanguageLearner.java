package newswire.training.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newswire.enrich.tag.language.LanguageModel;
import newswire.enrich.tag.language.LetterPatterns;
import newswire.enrich.tag.language.LinearModel;
import newswire.enrich.tag.language.NormalText;
import newswire.enrich.tag.language.WritingSystem;

/**
 * Learns the model of each script. The same texts and the same settings give the same model.
 *
 * @param epochs how often each text is seen, each time in another excerpt
 * @param bits size of the patterns' hashes
 * @param temperature what scores are divided by, so that probabilities are true
 * @param prior what a language of most news is more likely by than another, before the text is seen
 */
record LanguageLearner(int epochs, int bits, double temperature, double prior) {

    private static final double RATE = 0.3;
    private static final double SHARE_OF_DROPPED_WORDS = 0.1;
    private static final int SHORTEST_EXCERPT = 3;
    private static final int LONGEST_EXCERPT = 150;
    private static final int WORDS_PER_EXCERPT = 40;
    private static final int MOST_EXCERPTS = 4;

    /** Fewer texts of a language in a script are strays: quotations, or titles left in another language. */
    private static final int FEWEST_TEXTS = 20;

    LanguageModel learn(List<LabelledText> texts) {
        var systems = new EnumMap<WritingSystem, List<Lesson>>(WritingSystem.class);
        for (var text : texts) {
            NormalText letters = text.letters();
            if (letters != null && letters.system().language() == null) {
                systems.computeIfAbsent(letters.system(), any -> new ArrayList<>())
                        .add(new Lesson(letters.words().split(" "), text.language()));
            }
        }
        var models = new EnumMap<WritingSystem, LinearModel>(WritingSystem.class);
        systems.forEach((system, lessons) -> models.put(system, learnScript(lessons)));
        return new LanguageModel(models);
    }

    private LinearModel learnScript(List<Lesson> all) {
        var counts = new TreeMap<String, Integer>();
        all.forEach(lesson -> counts.merge(lesson.language, 1, Integer::sum));
        counts.values().removeIf(count -> count < FEWEST_TEXTS);
        var languages = List.copyOf(counts.keySet());
        var lessons = balanced(all, counts);
        var learner = new SoftmaxLearner(languages, bits);
        var patterns = new LetterPatterns(bits);
        var random = new Random(1);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(lessons, random);
            double rate = RATE * (1 - epoch / (double) epochs);
            for (var lesson : lessons) {
                for (int n = 0; n < lesson.excerpts(); n++) {
                    patterns.read(lesson.excerpt(random, n == 0 && random.nextBoolean()));
                    learner.learn(patterns, languages.indexOf(lesson.language), rate);
                }
            }
        }
        return learner.model(temperature, prior);
    }

    /** A language with few texts shows each of them more often. */
    private static List<Lesson> balanced(List<Lesson> all, Map<String, Integer> counts) {
        int most = Collections.max(counts.values());
        var lessons = new ArrayList<Lesson>();
        for (var lesson : all) {
            int count = counts.getOrDefault(lesson.language, 0);
            int copies = count == 0 ? 0 : Math.clamp(Math.round(most / (double) count), 1, 3);
            lessons.addAll(Collections.nCopies(copies, lesson));
        }
        return lessons;
    }

    private record Lesson(String[] words, String language) {

        int excerpts() {
            return Math.clamp(words.length / WORDS_PER_EXCERPT, 1, MOST_EXCERPTS);
        }

        /** A run of words without some of them, or the whole text without some: names and rare words are no sure sign. */
        CharSequence excerpt(Random random, boolean whole) {
            double length =
                    SHORTEST_EXCERPT * StrictMath.pow(LONGEST_EXCERPT / (double) SHORTEST_EXCERPT, random.nextDouble());
            int count = whole ? words.length : Math.min(words.length, (int) Math.round(length));
            int from = random.nextInt(words.length - count + 1);
            var excerpt = new StringBuilder();
            for (int i = from; i < from + count; i++) {
                if (random.nextDouble() >= SHARE_OF_DROPPED_WORDS || i == from + count - 1 && excerpt.isEmpty()) {
                    excerpt.append(excerpt.isEmpty() ? "" : " ").append(words[i]);
                }
            }
            return excerpt;
        }
    }
}
