package newswire.enrich.tag.quote;

import java.util.Set;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/** Finds the noun that stands before a verb or after it, with what describes it, where it may stand for somebody who speaks. */
final class NounPhrases {

    private static final int LONGEST = 7;
    private static final int LONGEST_WHOLE = 4;

    /** {@code a member of the board of the port} */
    private static final int MOST_NESTED = 2;

    private static final WordLists LISTS = WordLists.of(NounPhrases.class, "en");

    static final Set<String> CLAUSE_STARTS = LISTS.list("clause-starts");
    static final Set<String> BETWEEN = LISTS.list("between");
    static final Set<String> PHRASE_ENDS = LISTS.list("phrase-ends");

    private final Prose prose;
    private final SpeakerPhrases speakers;

    NounPhrases(Prose prose, SpeakerPhrases speakers) {
        this.prose = prose;
        this.speakers = speakers;
    }

    /** The noun and what describes it, with the one that it only tells more of: {@code a spokesman for the port}. */
    @Nullable
    Subject before(int last, int first) {
        int end = last;
        while (end > first && !prose.token(end).isWord()) {
            end--;
        }
        int start = phraseStart(end, first);
        if (isBare(start, end)) {
            return null;
        }
        var found = speakers.speaker(start, end);
        for (int i = 0;
                i < MOST_NESTED && start - 2 >= first && SpeakerPhrases.BELONGING.contains(prose.lower(start - 1));
                i++) {
            int outerEnd = start - 2;
            start = phraseStart(outerEnd, first);
            var outer = isBare(start, outerEnd) ? null : speakers.speaker(start, outerEnd);
            if (outer != null && outer.last() == outerEnd) {
                found = new Subject(start, end, null);
            }
        }
        return found;
    }

    private boolean isBare(int start, int end) {
        return start > end || start == end && SpeakerPhrases.DETERMINERS.contains(prose.lower(end));
    }

    /** Back from a noun to its article, or to the first word that may describe it. */
    private int phraseStart(int end, int first) {
        int start = end + 1;
        while (start > first && end - start < LONGEST && isOfPhrase(prose, start - 1)) {
            start--;
            if (SpeakerPhrases.DETERMINERS.contains(prose.lower(start))) {
                break;
            }
        }
        return start;
    }

    /** Whether a word may go on with a noun and what describes it. */
    static boolean isOfPhrase(Prose prose, int i) {
        var word = prose.lower(i);
        return prose.token(i).isWord()
                && !PHRASE_ENDS.contains(word)
                && !CLAUSE_STARTS.contains(word)
                && !BETWEEN.contains(word);
    }

    /**
     * The words from {@code first} to before a verb, where they are an article and a noun with what describes it: beside the
     * words that were said, whoever they stand for has said them.
     */
    @Nullable
    Subject whole(int first, int verb) {
        boolean phrase = first + 1 < verb && verb - first <= LONGEST_WHOLE && isDetermined(prose, first);
        for (int i = first; phrase && i < verb; i++) {
            phrase = isOfPhrase(prose, i) && prose.naming(i) == null && !speakers.isNobody(i);
        }
        return phrase ? new Subject(first, verb - 1, null) : null;
    }

    static boolean isDetermined(Prose prose, int first) {
        return SpeakerPhrases.DETERMINERS.contains(prose.lower(first));
    }

    /** The one that begins at {@code first} and ends at {@code end} at the latest; null where none does. */
    @Nullable
    Subject from(int first, int end) {
        int last = Math.min(end, first + LONGEST);
        return last >= first && isNominal(first) ? speakers.speaker(first, last) : null;
    }

    private boolean isNominal(int i) {
        return SpeakerPhrases.DETERMINERS.contains(prose.lower(i))
                        && !prose.lower(i).equals("that")
                || Character.isUpperCase(prose.word(i).codePointAt(0));
    }
}
