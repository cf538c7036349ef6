package newswire.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjDoubleConsumer;
import newswire.enrich.tag.keyphrase.Terms;
import org.jspecify.annotations.Nullable;

/** Makes sketches of articles. */
public final class Sketcher {

    /** Code units that are read of a text; more is no news story. */
    private static final int LONGEST_TEXT = 60_000;

    private static final int LONGEST_TITLE = 1_000;
    private static final int WORDS_PER_RUN = 3;
    private static final int MOST_SAMPLES = 128;
    private static final int MOST_TERMS = 250;
    private static final int WORDS_THAT_TELL = 300;
    private static final double TITLE_WEIGHT = 3;

    private Sketcher() {}

    /**
     * @param id at most 60,000 letters
     * @param title empty when there is none
     */
    public static Sketch sketch(String id, @Nullable Instant published, String title, String text) {
        var titleWords = Terms.words(title, LONGEST_TITLE);
        var textWords = Terms.words(text, LONGEST_TEXT);
        var samples = samples(titleWords, textWords);
        long range = samples.length < MOST_SAMPLES ? Long.MAX_VALUE : samples[samples.length - 1];
        var counts = new TreeMap<Integer, Float>();
        ObjDoubleConsumer<String> counter = (term, weight) -> counts.merge(Terms.key(term), (float) weight, Float::sum);
        Terms.count(titleWords, TITLE_WEIGHT, counter);
        Terms.count(textWords.subList(0, Math.min(WORDS_THAT_TELL, textWords.size())), 1, counter);
        var kept = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_TERMS)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        var terms = new int[kept.size()];
        var frequencies = new float[kept.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = kept.get(i).getKey();
            frequencies[i] = kept.get(i).getValue();
        }
        return new Sketch(id, published, samples, range, terms, frequencies);
    }

    /** The smallest hashes of all runs of words: of two texts that share a run, both keep it or neither. */
    private static long[] samples(List<String> title, List<String> text) {
        var words = new ArrayList<Long>();
        title.forEach(word -> words.add(Terms.hash(word.toLowerCase(Locale.ROOT))));
        text.forEach(word -> words.add(Terms.hash(word.toLowerCase(Locale.ROOT))));
        var hashes = new HashSet<Long>();
        int runs = Math.max(words.isEmpty() ? 0 : 1, words.size() - WORDS_PER_RUN + 1);
        for (int i = 0; i < runs; i++) {
            long hash = 0;
            for (int k = i; k < Math.min(words.size(), i + WORDS_PER_RUN); k++) {
                hash = Terms.mix(hash * 31 + words.get(k));
            }
            hashes.add(hash >>> 1);
        }
        return new TreeSet<>(hashes)
                .stream().limit(MOST_SAMPLES).mapToLong(Long::longValue).toArray();
    }
}
