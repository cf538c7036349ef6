package newswire.enrich.tag.quote;

/** Where clauses begin and end beside the quotations in them. */
final class ClauseBounds {

    /** Words that are too few to stand alone. */
    static final int FEW = 3;

    /** A clause is read no farther than this. */
    static final int FARTHEST = 30;

    private final Prose prose;

    ClauseBounds(Prose prose) {
        this.prose = prose;
    }

    /** Where the first word begins from {@code from} on, at the latest with the marks at {@code first}. */
    int open(int from, int first, Speech speech) {
        int start = from;
        while (start < first && !prose.token(start).isWord()) {
            start++;
        }
        return start < first ? prose.token(start).start() : speech.open();
    }

    /** Whether a mark, of a sentence or a part of one, ends the quotation whose closing mark is at {@code last}. */
    boolean isOver(int last) {
        return last > 0 && !prose.token(last).isWord() && !prose.token(last - 1).isWord();
    }

    /** Behind the quotation that ends at {@code end}, {@code close} as an offset: where the clause that it is part of ends. */
    int end(int end, int close) {
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

    int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to && i < prose.size(); i++) {
            words += prose.token(i).isWord() ? 1 : 0;
        }
        return words;
    }
}
