package newswire.enrich.tag.keyphrase;

import java.util.List;
import newswire.enrich.tag.entity.Lexicon;

/**
 * What kind of English word a word is, by the company that it keeps: its Brown cluster, whose tree parts nouns from verbs and
 * adjectives near its root.
 *
 * @param path the first steps to the cluster, after a one; 0 when the word is in none
 */
record WordKind(int path) {

    /** Of a word that is not known, or not English. */
    static final WordKind UNKNOWN = new WordKind(0);

    /** Paths have so many steps at most. */
    private static final int STEPS = 9;

    /** There are fewer paths. */
    static final int PATHS = 1 << (STEPS + 1);

    /** Where verbs, adverbs, pronouns, numerals, conjunctions, prepositions, weekdays, months and spans of time are. */
    private static final List<String> NO_PART =
            List.of("11", "1011100", "1011111", "1101", "10001111", "10011110", "10101111");

    /** Where adjectives and participles are; nouns that mostly stand before others, as <em>health</em>, are beside them. */
    private static final List<String> ADJECTIVES =
            List.of("1011000", "1011001", "1011010", "101101100", "10110111", "1011101");

    static WordKind of(String word, Lexicon lexicon) {
        return new WordKind(lexicon.cluster(word, STEPS));
    }

    /** Whether a phrase may end with it: it is a noun, as far as is known. */
    boolean mayEnd() {
        return mayBegin() && !isIn(ADJECTIVES);
    }

    /** Whether a phrase may begin with it: it is a noun, or may stand before one. */
    boolean mayBegin() {
        return !isIn(NO_PART);
    }

    private boolean isIn(List<String> branches) {
        var steps = Integer.toBinaryString(path).substring(1);
        return branches.stream().anyMatch(steps::startsWith);
    }
}
