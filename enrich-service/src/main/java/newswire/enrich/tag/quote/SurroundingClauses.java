package newswire.enrich.tag.quote;

/** Finds the clause that a quotation is part of by its place, whoever reports it. */
final class SurroundingClauses {

    private final Prose prose;
    private final ClauseBounds bounds;

    SurroundingClauses(Prose prose) {
        this.prose = prose;
        this.bounds = new ClauseBounds(prose);
    }

    /**
     * The clause that a quotation is part of, whoever reports it: from after the word or mark that begins it, or after the
     * quotation before, to the closing mark or the noun behind it, and on to its end where that is too little; with the
     * clause before where that is, too.
     */
    Clause of(Speech speech, int after) {
        int first = prose.at(speech.open());
        int end = prose.at(speech.close());
        int from = clauseStart(first, first, after);
        if (bounds.words(from, end) >= ClauseBounds.FEW) {
            int last = bounds.isOver(end - 1) ? speech.close() : phraseEnd(end, speech.close());
            return new Clause(bounds.open(from, first, speech), last);
        }
        int close = bounds.isOver(end - 1) && isReported(end) ? speech.close() : bounds.end(end, speech.close());
        int last = prose.at(close - 1) + 1;
        while (bounds.words(from, last) < ClauseBounds.FEW && isWithin(from, first, after)) {
            from = clauseStart(from - 1, first, after);
        }
        return new Clause(bounds.open(from, first, speech), close);
    }

    /** Back from {@code from} to the word or mark that begins the clause. */
    private int clauseStart(int from, int first, int after) {
        int start = from;
        while (isWithin(start, first, after) && !Surroundings.CLAUSE_STARTS.contains(prose.lower(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether the word before {@code start} is of the same sentence, near enough, and behind the quotation before. */
    private boolean isWithin(int start, int first, int after) {
        return start > 0
                && first - start < ClauseBounds.FARTHEST
                && !prose.beginsLine(start)
                && !prose.endsSentence(start - 1)
                && prose.token(start - 1).start() >= after;
    }

    private boolean isReported(int end) {
        boolean reported = false;
        for (int i = end; i < prose.size() && i < end + ClauseBounds.FEW && !prose.beginsLine(i); i++) {
            reported |= SpeechVerbs.may(prose.word(i));
        }
        return reported;
    }

    /** After the noun that marked words describe. */
    private int phraseEnd(int end, int close) {
        int last = close;
        for (int i = end;
                i < prose.size()
                        && i < end + ClauseBounds.FEW
                        && !prose.beginsLine(i)
                        && NounPhrases.isOfPhrase(prose, i);
                i++) {
            last = prose.token(i).end();
        }
        return last;
    }
}
