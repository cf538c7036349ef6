package newswire.enrich.tag.quote;

import java.util.Locale;
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
    private final NounPhrases phrases;
    private final LeadingPhrases leading;

    Subjects(Prose prose) {
        this.prose = prose;
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
                        && NounPhrases.BETWEEN.contains(lower(last))
                        && !(lower(last).equals("who") || lower(last).equals("which"))
                || last >= from && lower(last).endsWith("ly")) {
            last--;
        }
        last = beforeBrackets(last, from);
        if (last < from) {
            return null;
        }
        if (prose.isPronoun(last) && !lower(last).equals("who")) {
            return new Subject(last, last, null);
        }
        int earliest = Math.max(from, verb - FARTHEST);
        return isParticiple(verb) || JOINING.contains(lower(last))
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
            return new Subject(beside.first(), beside.last(), beside.entity());
        }
        var opening = leading.opening(first, last);
        var named = opening != null ? opening : firstNamed(first, last);
        var found = named != null ? named : pronoun(first, last);
        return found != null ? found : phrases.before(last, first);
    }

    /** Whom the verb of the clause that begins at {@code first} is about, of a sentence that begins at {@code earliest}. */
    private @Nullable Subject ofClause(int first, int earliest, int last) {
        var opening = leading.beforeVerb(first, last);
        if (opening == null && isComma(last) && first > earliest) {
            opening = leading.beforeVerb(earliest, last);
        }
        var named = opening != null ? opening : named(first, last);
        var found = named != null ? named : pronoun(first, last);
        if (found != null) {
            return found;
        }
        var phrase = phrases.before(last, first);
        boolean aside = phrase == null && isComma(last) && first - 2 > earliest && isComma(first - 2);
        return aside ? before(first - 2, earliest) : phrase;
    }

    private @Nullable Subject pronoun(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (prose.isPronoun(i)) {
                return new Subject(i, i, null);
            }
        }
        return null;
    }

    /** The person whose name the tokens from {@code from} begin with, and of whom more is told between commas; null for none. */
    @Nullable
    Subject apposed(int from, int to) {
        int first = from < to && isComma(from) ? from + 1 : from;
        var naming = first < to ? prose.naming(first) : null;
        if (naming == null || !naming.isPerson() || naming.first() != first || !isComma(naming.last() + 1)) {
            return null;
        }
        return new Subject(naming.first(), naming.last(), naming.entity());
    }

    /** What stands for somebody between the words that were said and the verb: {@code “…,” the band said}. */
    @Nullable
    Subject beside(int from, int verb) {
        return phrases.whole(from < verb && isComma(from) ? from + 1 : from, verb);
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
        var opening = leading.behindVerb(first, to);
        if (opening != null) {
            return opening;
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
                    && NounPhrases.PHRASE_ENDS.contains(lower(end))
                    && !lower(end).equals("of")
                    && !lower(end).equals("for")) {
                break;
            }
            end++;
        }
        if (other != null) {
            return other;
        }
        return phrases.from(first, end - 1);
    }

    private boolean isComma(int i) {
        return i >= 0 && i < prose.size() && prose.word(i).equals(",");
    }

    private String lower(int i) {
        return prose.word(i).toLowerCase(Locale.ROOT);
    }
}
