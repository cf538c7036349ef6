package newswire.enrich.extract.printed;

import newswire.enrich.extract.text.Words;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;

/** Lines at a story's end that name others who had a hand in it: {@code Ada Brook in Augusta contributed to this report.} */
final class Contributors {

    private static final WordLists LISTS = WordLists.of(Contributors.class, "mul");
    private static final Phrases ANYWHERE = Phrases.of(LISTS.list("contributed"));
    private static final Phrases FIRST = Phrases.of(LISTS.list("contributors"));
    private static final int MOST_WORDS = 40;

    private Contributors() {}

    static boolean areNamed(String line) {
        return Words.count(line) <= MOST_WORDS && (ANYWHERE.in(line) || FIRST.begin(line));
    }
}
