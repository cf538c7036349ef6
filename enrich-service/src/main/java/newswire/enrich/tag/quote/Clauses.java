package newswire.enrich.tag.quote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause that somebody is reported to have said, of which only a word or two stand between marks: from after the
 * verb to the closing mark, and on to the end of the clause where that is too little.
 */
final class Clauses {

    /** Words that are too few to stand alone. */
    private static final int FEW = 3;

    private static final int FARTHEST = 30;

    private final Prose prose;

    Clauses(Prose prose) {
        this.prose = prose;
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
        int outer = verb;
        if (words(verb + 1, end) < FEW) {
            for (int i = verb - 1; i >= start; i--) {
                outer = isSaying(i) ? i : outer;
            }
        }
        if (!SpeechVerbs.mayReport(prose.word(outer))) {
            return null;
        }
        int from = outer + 1;
        while (from < first && !prose.token(from).isWord()) {
            from++;
        }
        int open = from < first ? prose.token(from).start() : speech.open();
        return new Clause(open, words(from, end) < FEW ? clauseEnd(end, speech.close()) : speech.close());
    }

    /** The whole of a sentence up to the comma before its end, as in {@code …, she said}; null where it does not end so. */
    @Nullable
    Clause before(int start, int end) {
        int comma = -1;
        for (int i = end; i < prose.size() && i < end + FARTHEST && !prose.endsSentence(i); i++) {
            if (i > end && prose.beginsLine(i)) {
                break;
            }
            if (prose.word(i).equals(",")) {
                comma = i;
            } else if (comma > end && isSaying(i) && comma == speakerStart(i - 1) - 1) {
                return new Clause(prose.token(start).start(), prose.token(comma).start());
            }
        }
        return null;
    }

    /**
     * The clause that a quotation is part of, whoever reports it: from after the word or mark that begins it, or after the
     * quotation before, to the closing mark or the noun behind it, and on to its end where that is too little.
     */
    Clause around(Speech speech, int after) {
        int first = prose.at(speech.open());
        int end = prose.at(speech.close());
        int from = first;
        while (from > 0
                && first - from < FARTHEST
                && !prose.beginsLine(from)
                && !prose.endsSentence(from - 1)
                && prose.token(from - 1).start() >= after
                && !Surroundings.CLAUSE_STARTS.contains(prose.word(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
        }
        while (from < first && !prose.token(from).isWord()) {
            from++;
        }
        int open = from < first ? prose.token(from).start() : speech.open();
        if (words(from, end) >= FEW) {
            return new Clause(open, isOver(end - 1) ? speech.close() : phraseEnd(end, speech.close()));
        }
        return new Clause(open, isOver(end - 1) && isReported(end) ? speech.close() : clauseEnd(end, speech.close()));
    }

    /** Whether a mark, of a sentence or a part of one, ends the quotation whose closing mark is at {@code last}. */
    private boolean isOver(int last) {
        return last > 0 && !prose.token(last).isWord() && !prose.token(last - 1).isWord();
    }

    private boolean isReported(int end) {
        boolean reported = false;
        for (int i = end; i < prose.size() && i < end + FEW && !prose.beginsLine(i); i++) {
            reported |= SpeechVerbs.may(prose.word(i));
        }
        return reported;
    }

    /** After the noun that marked words describe. */
    private int phraseEnd(int end, int close) {
        int last = close;
        for (int i = end;
                i < prose.size() && i < end + FEW && !prose.beginsLine(i) && Subjects.isOfPhrase(prose, i);
                i++) {
            last = prose.token(i).end();
        }
        return last;
    }

    private int speakerStart(int last) {
        var naming = prose.naming(last);
        return naming != null ? naming.first() : prose.isPronoun(last) ? last : -1;
    }

    private boolean isSaying(int i) {
        return SpeechVerbs.isSure(prose.word(i))
                && (i == 0 || !prose.word(i - 1).equalsIgnoreCase("to"));
    }

    private int clauseEnd(int end, int close) {
        boolean sentenceOver = isOver(end - 1)
                && prose.endsSentence(end - 2)
                && end < prose.size()
                && Character.isUpperCase(prose.word(end).codePointAt(0));
        if (sentenceOver) {
            return close;
        }
        int last = close;
        for (int i = end; i < prose.size() && i < end + FARTHEST; i++) {
            if (prose.beginsLine(i) || prose.endsSentence(i) || ",;:".contains(prose.word(i))) {
                break;
            }
            last = Math.max(last, prose.token(i).end());
        }
        return last;
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to && i < prose.size(); i++) {
            words += prose.token(i).isWord() ? 1 : 0;
        }
        return words;
    }
}
