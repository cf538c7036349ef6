package newswire.enrich.extract.printed;

import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.text.Words;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;

/** Lines at a story's end that name others who had a hand in it: {@code Ada Brook in Augusta contributed to this report.} */
final class Contributors {

    private static final WordLists LISTS = WordLists.of(Contributors.class, "mul");
    private static final Phrases ANYWHERE = Phrases.of(LISTS.list("contributed"));
    private static final Phrases FIRST = Phrases.of(LISTS.list("contributors"));
    private static final Set<String> BETWEEN = LISTS.list("between-names");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}.'’@-]+");
    private static final int MOST_WORDS = 40;

    private Contributors() {}

    static boolean areNamed(String line) {
        return Words.count(line) <= MOST_WORDS && (ANYWHERE.in(line) || FIRST.begin(line) && hasNamesOnly(line));
    }

    /** Whether the rest is names, with no word that a sentence would have. */
    private static boolean hasNamesOnly(String line) {
        boolean named = false;
        for (String word : NO_LETTERS.split(FIRST.leftOut(line))) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            if (!(capital || word.isEmpty() || BETWEEN.contains(word) || word.indexOf('@') > 0)) {
                return false;
            }
            named |= capital;
        }
        return named;
    }
}
