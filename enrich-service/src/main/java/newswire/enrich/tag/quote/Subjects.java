package newswire.enrich.tag.quote;

import java.util.Set;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/** Finds who a verb of speech is about: the words before it, or after it where the verb comes first. */
final class Subjects {

    private static final int FARTHEST = 30;
    private static final int LONGEST_BRACKETS = 12;

    private static final Set<String> JOINING =
            WordLists.of(Subjects.class, "en").list("joining");

    private final Prose prose;
    private final NamedSubjects named;
    private final NounPhrases phrases;
    private final LeadingPhrases leading;

    Subjects(Prose prose, NamedSubjects named) {
        this.prose = prose;
        this.named = named;
        var speakers = new SpeakerPhrases(prose);
        this.phrases = new NounPhrases(prose, speakers);
        this.leading = new LeadingPhrases(prose, speakers);
    }

    /**
     * Who a verb at {@code verb} is about, looked for in the tokens from {@code from} to before it; null when there is
     * nobody.
     */
    @Nullable
    Subject before(int verb, int from) {
        int last = verb - 1;
        while (last >= from
                        && NounPhrases.BETWEEN.contains(prose.lower(last))
                        && !(prose.lower(last).equals("who")
                                || prose.lower(last).equals("which"))
                || last >= from && prose.lower(last).endsWith("ly")) {
            last--;
        }
        last = beforeBrackets(last, from);
        if (last < from) {
            return null;
        }
        if (prose.isPronoun(last) && !prose.lower(last).equals("who")) {
            return Subject.pronoun(last);
        }
        int earliest = Math.max(from, verb - FARTHEST);
        return isParticiple(verb) || JOINING.contains(prose.lower(last))
                ? ofSentence(earliest, last, isParticiple(verb))
                : ofClause(clauseStart(last, earliest), earliest, last);
    }

    /** {@code Ada Moss (Labour, Tern and Pell) said}: what stands in brackets before a verb only tells more. */
    private int beforeBrackets(int last, int from) {
        if (last < from || !prose.word(last).equals(")")) {
            return last;
        }
        int open = last - 1;
        while (open > from
                && last - open < LONGEST_BRACKETS
                && !prose.word(open).equals("(")) {
            open--;
        }
        return open > from && prose.word(open).equals("(") ? open - 1 : last;
    }

    /** Whom a verb is about that goes on with a sentence: {@code Ada Moss left, saying}, {@code Ada Moss left and said}. */
    private @Nullable Subject ofSentence(int first, int last, boolean participle) {
        var beside = participle ? prose.naming(last) : null;
        if (beside != null) {
            return Subject.of(beside);
        }
        var opening = leading.opening(first, last);
        var name = opening != null ? opening : named.first(first, last);
        var found = name != null ? name : named.firstPronoun(first, last);
        return found != null ? found : phrases.before(last, first);
    }

    /** Whom the verb of the clause that begins at {@code first} is about, of a sentence that begins at {@code earliest}. */
    private @Nullable Subject ofClause(int first, int earliest, int last) {
        var opening = leading.beforeVerb(first, last);
        if (opening == null && prose.isComma(last) && first > earliest) {
            opening = leading.beforeVerb(earliest, last);
        }
        var name = opening != null ? opening : named.nearestTo(last, first);
        var found = name != null ? name : named.firstPronoun(first, last);
        if (found != null) {
            return found;
        }
        var phrase = phrases.before(last, first);
        boolean aside = phrase == null && prose.isComma(last) && first - 2 > earliest && prose.isComma(first - 2);
        return aside ? before(first - 2, earliest) : phrase;
    }

    /** What stands for somebody between the words that were said and the verb: {@code “…,” the band said}. */
    @Nullable
    Subject beside(int from, int verb) {
        return phrases.whole(from < verb && prose.isComma(from) ? from + 1 : from, verb);
    }

    /** {@code saying}, {@code telling}: of whom the whole sentence speaks. */
    private boolean isParticiple(int verb) {
        return prose.lower(verb).endsWith("ing");
    }

    /** Back over words and pairs of commas to where the clause begins. */
    private int clauseStart(int last, int from) {
        int first = last;
        while (first > from) {
            var word = prose.lower(first - 1);
            boolean stop = NounPhrases.CLAUSE_STARTS.contains(word) && !isInPhrase(first - 1)
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

    /** Who follows the verb at {@code verb}, up to {@code to}; null when nobody does. */
    @Nullable
    Subject after(int verb, int to) {
        int first = verb + 1;
        if (first >= to) {
            return null;
        }
        if (prose.isPronoun(first)) {
            return Subject.pronoun(first);
        }
        var opening = leading.behindVerb(first, to);
        if (opening != null) {
            return opening;
        }
        int end = first;
        Subject other = null;
        while (end < to && end - first < FARTHEST && !prose.isComma(end) && !prose.endsSentence(end)) {
            var naming = prose.naming(end);
            if (naming != null) {
                if (naming.isPerson()) {
                    return Subject.of(naming);
                }
                other = other == null ? Subject.of(naming) : other;
                end = Math.max(end, naming.last());
            } else if (end > first
                    && NounPhrases.PHRASE_ENDS.contains(prose.lower(end))
                    && !prose.lower(end).equals("of")
                    && !prose.lower(end).equals("for")) {
                break;
            }
            end++;
        }
        if (other != null) {
            return other;
        }
        return phrases.from(first, end - 1);
    }
}
