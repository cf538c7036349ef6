package newswire.enrich.tag.quote;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who a verb of speech is about: the words before it, or after it where the verb comes first. */
final class Subjects {

    private static final int FARTHEST = 30;
    private static final int LONGEST_PHRASE = 7;

    /** {@code a member of the board of the port} */
    private static final int MOST_NESTED = 2;

    private static final Set<String> CLAUSE_STARTS =
            Set.of("and but when while as after because although though before if since whereas so or until than where"
                    .split(" "));
    private static final Set<String> BETWEEN = Set.of(
            ("has had have also later then once recently already repeatedly who which is was were are be been will would"
                            + " could can may might did does do not n't never still even just again often only to")
                    .split(" "));
    private static final Set<String> PHRASE_ENDS = Set.of(
            "in on at to during after before when while as with by about from for because last this and but that earlier of"
                    .split(" "));

    private final Prose prose;
    private final SpeakerPhrases phrases;

    Subjects(Prose prose) {
        this.prose = prose;
        this.phrases = new SpeakerPhrases(prose);
    }

    /**
     * Who a verb at {@code verb} is about, looked for in the tokens from {@code from} to before it; null when there is
     * nobody.
     */
    @Nullable
    Subject before(int verb, int from) {
        int last = verb - 1;
        while (last >= from
                        && BETWEEN.contains(lower(last))
                        && !(lower(last).equals("who") || lower(last).equals("which"))
                || last >= from && lower(last).endsWith("ly")) {
            last--;
        }
        if (last < from) {
            return null;
        }
        if (prose.isPronoun(last) && !lower(last).equals("who")) {
            return new Subject(last, last, null);
        }
        int earliest = Math.max(from, verb - FARTHEST);
        int first = isParticiple(verb) || lower(last).equals("and") ? earliest : clauseStart(last, earliest);
        boolean joined = lower(last).equals("and");
        var named = isParticiple(verb) || joined ? firstNamed(first, last) : named(first, last);
        if (named != null) {
            return named;
        }
        for (int i = first; i <= last; i++) {
            if (prose.isPronoun(i)) {
                return new Subject(i, i, null);
            }
        }
        var phrase = phraseBefore(last, first);
        boolean aside = phrase == null && isComma(last) && first - 2 > from && isComma(first - 2);
        return aside ? before(first - 2, from) : phrase;
    }

    /** {@code saying}, {@code telling}: of whom the whole sentence speaks. */
    private boolean isParticiple(int verb) {
        return lower(verb).endsWith("ing");
    }

    /** The first person from {@code first} to {@code last}, else another name. */
    @Nullable
    Subject firstNamed(int first, int last) {
        var person = firstPerson(first, last);
        return person != null ? person : named(first, last);
    }

    /** The first person from {@code first} to {@code last}, by name or not. */
    @Nullable
    Subject firstPerson(int first, int last) {
        for (int i = first; i <= last; i++) {
            var naming = prose.naming(i);
            if (naming != null && naming.isPerson()) {
                return new Subject(naming.first(), naming.last(), naming.entity());
            }
            if (Prose.isOfPerson(prose.word(i))) {
                return new Subject(i, i, null);
            }
        }
        return null;
    }

    /** Back over words and pairs of commas to where the clause begins. */
    private int clauseStart(int last, int from) {
        int first = last;
        while (first > from) {
            var word = lower(first - 1);
            boolean stop = CLAUSE_STARTS.contains(word) && !isInPhrase(first - 1)
                    || word.equals(";")
                    || word.equals(":")
                    || prose.endsSentence(first - 1)
                    || prose.beginsLine(first);
            if (stop) {
                break;
            }
            first--;
        }
        return first;
    }

    /** {@code and} and {@code as} within names and their appositions part no clauses. */
    private boolean isInPhrase(int i) {
        return prose.naming(i) != null;
    }

    /** A person before an apposition, else the last one before the verb, else another name. */
    private @Nullable Subject named(int first, int last) {
        Subject person = null;
        Subject other = null;
        for (int i = last; i >= first; i--) {
            var naming = prose.naming(i);
            if (naming == null) {
                continue;
            }
            boolean apposition = isComma(naming.last() + 1) && naming.last() + 1 <= last && isComma(last);
            var subject = new Subject(naming.first(), naming.last(), naming.entity());
            if (naming.isPerson()) {
                if (apposition || person == null) {
                    person = subject;
                }
            } else if (other == null || apposition) {
                other = subject;
            }
            i = naming.first();
        }
        return person != null ? person : other;
    }

    /** All the tokens from {@code first} to {@code last}, and the entity that they name. */
    Subject whole(int first, int last) {
        var naming = prose.naming(last);
        return new Subject(first, last, naming == null ? null : naming.entity());
    }

    /** The noun and what describes it, with the one that it only tells more of: {@code a spokesman for the port}. */
    private @Nullable Subject phraseBefore(int last, int first) {
        int end = last;
        while (end > first && !prose.token(end).isWord()) {
            end--;
        }
        int start = phraseStart(end, first);
        if (isBare(start, end)) {
            return null;
        }
        var found = phrases.speaker(start, end);
        for (int i = 0;
                i < MOST_NESTED && start - 2 >= first && SpeakerPhrases.BELONGING.contains(lower(start - 1));
                i++) {
            int outerEnd = start - 2;
            start = phraseStart(outerEnd, first);
            var outer = isBare(start, outerEnd) ? null : phrases.speaker(start, outerEnd);
            if (outer != null && outer.last() == outerEnd) {
                found = new Subject(start, end, null);
            }
        }
        return found;
    }

    private boolean isBare(int start, int end) {
        return start > end || start == end && SpeakerPhrases.DETERMINERS.contains(lower(end));
    }

    /** Back from a noun to its article, or to the first word that may describe it. */
    private int phraseStart(int end, int first) {
        int start = end + 1;
        while (start > first && end - start < LONGEST_PHRASE && isOfPhrase(prose, start - 1)) {
            start--;
            if (SpeakerPhrases.DETERMINERS.contains(lower(start))) {
                break;
            }
        }
        return start;
    }

    /** Whether a word may go on with a noun and what describes it. */
    static boolean isOfPhrase(Prose prose, int i) {
        var word = prose.word(i).toLowerCase(Locale.ROOT);
        return prose.token(i).isWord()
                && !PHRASE_ENDS.contains(word)
                && !CLAUSE_STARTS.contains(word)
                && !BETWEEN.contains(word);
    }

    /** Who follows the verb at {@code verb}, up to {@code to}; null when nobody does. */
    @Nullable
    Subject after(int verb, int to) {
        int first = verb + 1;
        if (first >= to) {
            return null;
        }
        if (prose.isPronoun(first)) {
            return new Subject(first, first, null);
        }
        int end = first;
        Subject other = null;
        while (end < to && end - first < FARTHEST && !isComma(end) && !prose.endsSentence(end)) {
            var naming = prose.naming(end);
            if (naming != null) {
                var subject = new Subject(naming.first(), naming.last(), naming.entity());
                if (naming.isPerson()) {
                    return subject;
                }
                other = other == null ? subject : other;
                end = Math.max(end, naming.last());
            } else if (end > first
                    && PHRASE_ENDS.contains(lower(end))
                    && !lower(end).equals("of")
                    && !lower(end).equals("for")) {
                break;
            }
            end++;
        }
        if (other != null) {
            return other;
        }
        int last = Math.min(end - 1, first + LONGEST_PHRASE);
        return last >= first && isNominal(first) ? phrases.speaker(first, last) : null;
    }

    private boolean isNominal(int i) {
        return SpeakerPhrases.DETERMINERS.contains(lower(i)) && !lower(i).equals("that")
                || Character.isUpperCase(prose.word(i).codePointAt(0));
    }

    private boolean isComma(int i) {
        return i >= 0 && i < prose.size() && prose.word(i).equals(",");
    }

    private String lower(int i) {
        return prose.word(i).toLowerCase(Locale.ROOT);
    }
}
