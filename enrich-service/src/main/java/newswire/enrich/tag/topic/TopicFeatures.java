package newswire.enrich.tag.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.enrich.tag.keyphrase.Terms;

/**
 * What a linear model sees of a text: words, pairs of words, and beginnings and endings of words, each as a number.
 *
 * @param hashes below 2 to the power of {@link #BITS}, each once
 * @param values how much of each; their squares sum to a little less than one
 */
@SuppressWarnings("ArrayRecordComponent")
public record TopicFeatures(int[] hashes, float[] values) {

    public static final int BITS = 18;

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int WORDS_READ = 400;
    private static final float WORD = 1;
    private static final float PAIR = 0.7f;
    private static final float BEGINNING = 0.4f;
    private static final float ENDING = 0.2f;

    /** Keeps a text of few words from being taken for sure. */
    private static final double SMOOTHING = 4;

    public static TopicFeatures of(String title, String text) {
        var found = new LinkedHashMap<Integer, Float>();
        add(words(title, LONGEST_TITLE), found);
        add(words(text, LONGEST_TEXT), found);
        var hashes = new int[found.size()];
        var values = new float[found.size()];
        int at = 0;
        double squares = SMOOTHING;
        for (var entry : found.entrySet()) {
            float count = entry.getValue();
            hashes[at] = entry.getKey();
            values[at] = count <= 1 ? count : (float) (1 + StrictMath.log(count));
            squares += values[at] * values[at];
            at++;
        }
        float norm = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < values.length; i++) {
            values[i] *= norm;
        }
        return new TopicFeatures(hashes, values);
    }

    private static void add(List<String> words, Map<Integer, Float> found) {
        String before = "<";
        for (var word : words) {
            put(word, 1, WORD, found);
            put(before + ' ' + word, 2, PAIR, found);
            before = word;
            if (word.length() > 4) {
                put(word.substring(0, 4), 3, BEGINNING, found);
                put(word.substring(word.length() - 3), 5, ENDING, found);
            }
            if (word.length() > 6) {
                put(word.substring(0, 6), 4, BEGINNING, found);
            }
        }
    }

    private static void put(String part, int kind, float value, Map<Integer, Float> found) {
        long hash = Terms.mix(Terms.hash(part) + kind);
        found.merge((int) (hash >>> (Long.SIZE - BITS)), value, Float::sum);
    }

    /** Lower case, each digit a nought, so that 9 per cent and 8 per cent are the same. */
    private static List<String> words(String text, int most) {
        var lower = text.substring(0, Math.min(most, text.length())).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= lower.length() && words.size() < WORDS_READ; i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.isDigit(c) ? '0' : c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
