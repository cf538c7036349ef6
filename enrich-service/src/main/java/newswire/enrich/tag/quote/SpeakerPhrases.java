package newswire.enrich.tag.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.entity.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells phrases that stand for somebody who may speak, <em>a former neighbour</em>, <em>the ministry</em>, <em>the report</em>,
 * from others, <em>a long pause</em>. People are told by the Brown cluster of the word, so that it need not be on any list;
 * organisations and what they write keep company with too much else for that.
 */
final class SpeakerPhrases {

    private static final WordLists LISTS = WordLists.of(SpeakerPhrases.class, "en");

    /** Where people are in the tree of clusters, one of them, one's family, and many. */
    private static final List<Branch> PEOPLE = branches("1000011 100011000 100100");

    /** Where verbs, prepositions, weekdays, months and spans of time are: what ends a phrase. */
    private static final List<Branch> ENDS = branches("11 1101 1011100 101111110 10001111 10011110 10101111");

    /** Where verbs, prepositions, conjunctions and pronouns are. */
    private static final List<Branch> NO_NOUNS = branches("11");

    /** Where names are, mostly first names and surnames. */
    private static final List<Branch> NAMES = branches("1010");

    private static final Set<String> OTHERS = LISTS.list("speakers");
    private static final Set<String> NOBODY = LISTS.list("nobody");
    private static final Set<String> NUMERALS = LISTS.list("numerals");
    static final Set<String> DETERMINERS = LISTS.list("determiners");
    private static final Set<String> ALWAYS_BARE = LISTS.list("speakers-without-article");
    private static final Set<String> LINKS = LISTS.list("links");

    /** What stands before whom or what somebody belongs to. */
    static final Set<String> BELONGING = Set.of("of", "for", "at", "in", "from", "with");

    private static final List<String> OF_DOERS = List.of("er", "or", "ist", "man", "woman", "person", "old", "ian");

    private final Prose prose;

    SpeakerPhrases(Prose prose) {
        this.prose = prose;
    }

    /** A branch of the tree of clusters. */
    private record Branch(int path, int length) {

        boolean holds(String word) {
            return Lexicon.shipped().cluster(word, length) == path;
        }
    }

    private static List<Branch> branches(String paths) {
        return List.of(paths.split(" ")).stream()
                .map(path -> new Branch(Lexicon.path(path), path.length()))
                .toList();
    }

    private static boolean isIn(List<Branch> branches, String word) {
        return branches.stream().anyMatch(branch -> branch.holds(word));
    }

    /** What of a phrase stands for a speaker: up to its noun, and whom or what that belongs to; null where nobody is meant. */
    @Nullable
    Subject speaker(int from, int last) {
        int first = from;
        while (first < last && !DETERMINERS.contains(prose.lower(first)) && isIn(NO_NOUNS, prose.word(first))) {
            first++;
        }
        for (int i = first; i <= last && (i == first || !LINKS.contains(prose.lower(i))); i++) {
            if ((i == last || endsPhrase(i + 1)) && isSpeaker(i, first)) {
                return new Subject(first, belonging(i, last), null);
            }
        }
        return null;
    }

    /** {@code two}, {@code several}: what stands before a noun, or for one. */
    static boolean counts(String word) {
        return NUMERALS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a noun's phrase is over before a word. */
    boolean endsPhrase(int i) {
        return !isOwnersMark(i)
                && (!prose.token(i).isWord() || LINKS.contains(prose.lower(i)) || isIn(ENDS, prose.word(i)));
    }

    /** The last word of what stands behind a noun as <em>of the ministry</em>. */
    private int belonging(int head, int last) {
        if (head + 2 > last || !BELONGING.contains(prose.lower(head + 1))) {
            return head;
        }
        int end = head + 1;
        while (end < last && (end == head + 1 || !endsPhrase(end + 1))) {
            end++;
        }
        return DETERMINERS.contains(prose.lower(end)) ? head : end;
    }

    /** Whether a noun, of a phrase that begins at {@code first}, stands for somebody who may speak. */
    boolean isSpeaker(int head, int first) {
        var lower = prose.lower(head);
        if (isIn(PEOPLE, withoutHyphen(lower)) || isName(head, first)) {
            return true;
        }
        if (NUMERALS.contains(lower)) {
            return head == first || head == first + 1 && DETERMINERS.contains(prose.lower(first));
        }
        boolean many = lower.endsWith("s");
        boolean determined = head > first
                        && (DETERMINERS.contains(prose.lower(first)) || isOwner(prose.word(first)) || isCapital(first))
                || first > 0 && DETERMINERS.contains(prose.lower(first - 1));
        if (OTHERS.contains(lower) || many && OTHERS.contains(lower.substring(0, lower.length() - 1))) {
            return determined || many || ALWAYS_BARE.contains(lower);
        }
        return determined && OF_DOERS.stream().anyMatch(lower::endsWith) && !NOBODY.contains(lower);
    }

    /** A capital says little at the beginning of a sentence, and nothing where all words have them. */
    private boolean isName(int head, int first) {
        var word = prose.word(head);
        if (!isCapital(head) || word.length() == 1 || isIn(ENDS, word)) {
            return false;
        }
        boolean known = Lexicon.shipped().cluster(word, 1) != 0;
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        boolean begins =
                head == 0 || prose.beginsLine(head) || !prose.token(head - 1).isWord();
        boolean second = head > first && isCapital(head - 1);
        return !known || isIn(NAMES, word) || !shouted && (second || !begins);
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(prose.word(i).codePointAt(0));
    }

    private boolean isOwnersMark(int i) {
        return isOwner(prose.word(i))
                || prose.word(i).equals("’")
                || prose.word(i).equals("'");
    }

    static boolean isOwner(String word) {
        return word.endsWith("’s") || word.endsWith("'s");
    }

    /** Whether a word is known to stand for nobody, or is no noun nor what describes one. */
    boolean isNobody(int i) {
        boolean noNoun = isIn(ENDS, prose.word(i)) || isIn(NO_NOUNS, prose.word(i));
        return NOBODY.contains(prose.lower(i)) || noNoun && !DETERMINERS.contains(prose.lower(i));
    }

    private static String withoutHyphen(String word) {
        return word.substring(word.lastIndexOf('-') + 1);
    }
}
