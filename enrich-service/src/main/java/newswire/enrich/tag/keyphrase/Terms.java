package newswire.enrich.tag.keyphrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjDoubleConsumer;
import java.util.regex.Pattern;

/** Words as they are counted over articles, and names of two words. */
public final class Terms {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

    private Terms() {}

    /** The words of the first {@code most} code units, as written, without possessive endings. */
    public static List<String> words(String text, int most) {
        var plain = Normalizer.normalize(text.substring(0, Math.min(most, text.length())), Normalizer.Form.NFKC);
        var words = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(POSSESSIVE.matcher(plain).replaceAll(" "))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Calls {@code counter} with each word in its counted form, and with each two capitalised words in a row. */
    public static void count(List<String> words, double weight, ObjDoubleConsumer<String> counter) {
        String before = "";
        for (var word : words) {
            var term = form(word);
            if (term.length() > 1) {
                counter.accept(term, weight);
            }
            boolean name = Character.isUpperCase(word.codePointAt(0));
            if (name && !before.isEmpty()) {
                counter.accept(before + ' ' + word, weight);
            }
            before = name ? word : "";
        }
    }

    /** Lower case; English plurals count as their word, which does little harm to other languages. */
    public static String form(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 4 && lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    /** A number that stands for a term; two terms with the same are rare. */
    public static int key(String term) {
        return (int) hash(term);
    }

    /** FNV-1a, its bits mixed once more. */
    public static long hash(String term) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Spreads the bits of a number over all of it. */
    public static long mix(long value) {
        long hash = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
