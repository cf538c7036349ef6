package newswire.enrich.tag.text;

import java.util.Set;
import newswire.enrich.shipped.WordLists;

/** The words that English sentences often begin with and names seldom do. */
final class Openings {

    private static final Set<String> WORDS = WordLists.of(Openings.class, "en").list("openings");

    private Openings() {}

    static boolean mayBegin(String word) {
        return WORDS.contains(word);
    }
}
