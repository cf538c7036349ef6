package newswire.enrich.tag.quote;

import java.util.Set;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Reads the phrase that a clause begins with, which its verb is about however much is told of it in between: <em>an official
 * close to the minister</em> said, <em>a judge in Oslo</em> ruled. The noun or name nearest to the verb is often another one.
 */
final class LeadingPhrases {

    /** What goes on to tell more of a noun or a name. */
    private static final Set<String> MORE =
            WordLists.of(LeadingPhrases.class, "en").list("more");

    private static final int SHORTEST_PARTICIPLE = 5;

    /** More words than this tell a story of their own. */
    private static final int LONGEST_REST = 8;

    private final Prose prose;
    private final SpeakerPhrases phrases;

    LeadingPhrases(Prose prose, SpeakerPhrases phrases) {
        this.prose = prose;
        this.phrases = phrases;
    }

    /**
     * Who the words from {@code from} to {@code last}, with a verb behind them, begin with, or those of them behind the last
     * comma.
     *
     * @return null where it is nobody, or where something else follows than more of them
     */
    @Nullable
    Subject beforeVerb(int from, int last) {
        var apposed = apposedLast(from, last);
        if (apposed != null) {
            return apposed;
        }
        int comma = prose.isComma(last) ? from - 1 : lastComma(from, last);
        var nearest = comma < from ? null : toldOf(firstWord(comma, last), last);
        return nearest != null ? nearest : toldOf(firstWord(from, last), last);
    }

    /**
     * Who the words from {@code from} to {@code last} begin with, whatever follows; where they begin with how, where or when,
     * those behind the first comma. Null where it is nobody.
     */
    @Nullable
    Subject opening(int from, int last) {
        int first = firstWord(from, last);
        if (prose.naming(first) == null && phrases.endsPhrase(first)) {
            while (first < last && !prose.isComma(first)) {
                first++;
            }
            first = firstWord(first, last);
        }
        int end = end(first, last);
        if (end < first) {
            return null;
        }
        var head = head(end, last);
        return head != null ? head : phrases.speaker(first, end);
    }

    /** Who the words from {@code first}, behind a verb, to before {@code to} begin with; null where it is nobody. */
    @Nullable
    Subject behindVerb(int first, int to) {
        int last = first - 1;
        while (last + 1 < to && !prose.isComma(last + 1) && !prose.endsSentence(last + 1)) {
            last++;
        }
        int end = end(first, last);
        if (end < first) {
            return null;
        }
        var named = named(end);
        if (named != null) {
            return named;
        }
        var noun = phrases.speaker(first, last);
        if (noun == null || noun.first() > first) {
            return null;
        }
        var apposed = apposed(last + 1, to - 1);
        return apposed != null ? apposed : noun;
    }

    private @Nullable Subject toldOf(int first, int last) {
        int end = end(first, last);
        if (end < first || end < last && !tellsMore(end + 1, last)) {
            return null;
        }
        var head = head(end, last);
        if (head != null) {
            return head;
        }
        boolean described = end < last && isParticiple(end + 1);
        var noun = phrases.speaker(first, described ? end : last);
        return noun == null ? null : withRest(noun, last);
    }

    private int firstWord(int from, int last) {
        int first = from;
        while (first < last && !prose.token(first).isWord()) {
            first++;
        }
        return first;
    }

    /** The last token of the phrase that begins at {@code first}, up to its noun or name; before it where there is none. */
    private int end(int first, int last) {
        int i = first;
        while (i <= last) {
            var naming = prose.naming(i);
            if (naming != null) {
                i = Math.min(naming.last(), last) + 1;
            } else if (i == first && SpeakerPhrases.counts(prose.word(i))
                    || !phrases.endsPhrase(i) && !isTold(i, first)) {
                i++;
            } else {
                break;
            }
        }
        return i - 1;
    }

    /** {@code a man living there}: the participle behind a noun is no longer of its phrase, that before it is. */
    private boolean isTold(int i, int first) {
        return i > first && isParticiple(i) && phrases.isSpeaker(i - 1, first);
    }

    private boolean tellsMore(int i, int last) {
        return MORE.contains(prose.lower(i)) || isParticiple(i) || prose.isComma(i) && prose.isComma(last);
    }

    private boolean isParticiple(int i) {
        var word = prose.word(i);
        return word.length() >= SHORTEST_PARTICIPLE
                && (word.endsWith("ing") || word.endsWith("ed"))
                && Character.isLowerCase(word.charAt(0))
                && !SpeechVerbs.isSure(word);
    }

    /** The name that a phrase ends with at {@code end}, or that stands behind it between commas. */
    private @Nullable Subject head(int end, int last) {
        var named = named(end);
        return named != null ? named : apposed(end + 1, last);
    }

    private @Nullable Subject named(int i) {
        var naming = prose.naming(i);
        return naming == null ? null : Subject.of(naming);
    }

    /** {@code the minister, Ada Moss,} is the person so named. */
    private @Nullable Subject apposed(int comma, int last) {
        var naming = comma < last && prose.isComma(comma) ? prose.naming(comma + 1) : null;
        return naming != null && naming.isPerson() ? named(comma + 1) : null;
    }

    /** {@code the attorney for Maine, Ada Moss,} is the person so named, where nobody else is before. */
    private @Nullable Subject apposedLast(int from, int last) {
        var naming = prose.isComma(last) && last > from ? prose.naming(last - 1) : null;
        if (naming == null || !naming.isPerson() || naming.first() <= from || !prose.isComma(naming.first() - 1)) {
            return null;
        }
        for (int i = from; i < naming.first(); i++) {
            var before = prose.naming(i);
            if (before != null && before.isPerson()) {
                return null;
            }
        }
        return named(last - 1);
    }

    /** A noun with all that tells more of it, where that is not too much. */
    private Subject withRest(Subject noun, int last) {
        boolean parted = lastComma(noun.last() + 1, last) > noun.last();
        return parted || last - noun.last() > LONGEST_REST ? noun : new Subject(noun.first(), last, noun.entity());
    }

    private int lastComma(int first, int last) {
        int i = last;
        while (i >= first && !prose.isComma(i)) {
            i--;
        }
        return i;
    }
}
