package newswire.enrich.tag.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause that somebody is reported to have said by a verb beside it, of which only a word or two stand between
 * marks: from after the verb to the closing mark, and on to the end of the clause where that is too little. All are null where
 * nothing is reported so.
 */
final class ReportedClauses {

    /** So far behind the verb stands what ends whom it is told. */
    private static final int NEAR = 10;

    private static final Set<String> GOING_ON = Set.of("that", "to", "for", "when", "if", "because", "(");

    private final Prose prose;
    private final ClauseBounds bounds;

    ReportedClauses(Prose prose) {
        this.prose = prose;
        this.bounds = new ClauseBounds(prose);
    }

    /**
     * What comes after a verb.
     *
     * @param verb that reports it
     * @param start first token of its sentence
     * @param first token of the quotation
     * @param end after its last token
     */
    @Nullable
    Clause after(int verb, int start, int first, int end, Speech speech) {
        if (isNamed(verb, first, end)) {
            return new Clause(prose.token(verb + 1).start(), speech.close(), true);
        }
        int outer = verb;
        if (bounds.words(verb + 1, end) < ClauseBounds.FEW) {
            for (int i = verb - 1; i >= start; i--) {
                outer = SpeechVerbs.isSaid(prose, i) ? i : outer;
            }
        }
        if (!SpeechVerbs.mayReport(prose.word(outer))) {
            return null;
        }
        int close = bounds.words(outer + 1, end) < ClauseBounds.FEW ? bounds.end(end, speech.close()) : speech.close();
        return new Clause(bounds.open(afterListener(outer, first), first, speech), close);
    }

    /** After a verb, and after whom it is told: {@code told reporters in Ternport that …}. */
    private int afterListener(int verb, int first) {
        if (SpeechVerbs.isTelling(prose.word(verb))) {
            for (int i = verb + 1; i < first && i <= verb + NEAR; i++) {
                if (prose.word(i).equals("that")) {
                    return i;
                }
            }
        }
        return verb + 1;
    }

    /** {@code called him “reckless”}: what somebody is called is all that was said, where nothing is told of it any more. */
    private boolean isNamed(int verb, int first, int end) {
        return SpeechVerbs.names(prose.word(verb))
                && verb + 1 < first
                && bounds.words(verb + 1, end) < ClauseBounds.FEW
                && prose.token(first - 1).isWord()
                && !prose.word(verb + 1).equalsIgnoreCase("for")
                && (end >= prose.size() || prose.beginsLine(end) || !GOING_ON.contains(prose.lower(end)));
    }

    /** The whole of a sentence up to the comma before its end, as in {@code …, she said}; null where it does not end so. */
    @Nullable
    Clause before(int start, int end) {
        int comma = -1;
        for (int i = end; i < prose.size() && i < end + ClauseBounds.FARTHEST && !prose.endsSentence(i); i++) {
            if (i > end && prose.beginsLine(i)) {
                break;
            }
            if (prose.word(i).equals(",")) {
                comma = i;
            } else if (comma > end && SpeechVerbs.isSaid(prose, i) && comma == speakerStart(i - 1) - 1) {
                return new Clause(prose.token(start).start(), prose.token(comma).start());
            }
        }
        return null;
    }

    private int speakerStart(int last) {
        var naming = prose.naming(last);
        return naming != null ? naming.first() : prose.isPronoun(last) ? last : -1;
    }
}
