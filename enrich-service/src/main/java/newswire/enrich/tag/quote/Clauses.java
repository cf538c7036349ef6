package newswire.enrich.tag.quote;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause that somebody is reported to have said, of which only a word or two stand between marks: from after the
 * verb to the closing mark, and on to the end of the clause where that is too little.
 */
final class Clauses {

    /** Words that are too few to stand alone. */
    private static final int FEW = 3;

    private static final int FARTHEST = 30;

    /** So far before a quotation stands who says it, and that they do. */
    private static final int NEAR = 10;

    private static final String ENDS = ",.?!";
    private static final Set<String> GOING_ON = Set.of("that", "to", "for", "when", "if", "because", "(");

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
        if (isNamed(verb, first, end)) {
            return new Clause(prose.token(verb + 1).start(), speech.close(), true);
        }
        int outer = verb;
        if (words(verb + 1, end) < FEW) {
            for (int i = verb - 1; i >= start; i--) {
                outer = isSaying(i) ? i : outer;
            }
        }
        if (!SpeechVerbs.mayReport(prose.word(outer))) {
            return null;
        }
        int close = words(outer + 1, end) < FEW ? clauseEnd(end, speech.close()) : speech.close();
        return new Clause(open(afterListener(outer, first), first, speech), close);
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
                && words(verb + 1, end) < FEW
                && prose.token(first - 1).isWord()
                && !prose.word(verb + 1).equalsIgnoreCase("for")
                && (end >= prose.size()
                        || prose.beginsLine(end)
                        || !GOING_ON.contains(prose.word(end).toLowerCase(Locale.ROOT)));
    }

    /**
     * What is between marks from {@code start} on, where it was all that was said, however short: {@code “Not yet,” she
     * said}; null where it was not.
     */
    @Nullable
    Clause utterance(Speech speech, int start) {
        boolean alone = isSentence(prose.at(start), prose.at(speech.end() - 1)) && mayBegin(prose.at(speech.open()));
        return alone ? new Clause(start, speech.end(), true) : null;
    }

    private boolean isSentence(int first, int last) {
        return last < prose.size()
                && Character.isUpperCase(prose.word(first).codePointAt(0))
                && ENDS.contains(prose.word(last).substring(0, 1));
    }

    private boolean mayBegin(int open) {
        if (open == 0 || prose.beginsLine(open) || prose.endsSentence(open - 1)) {
            return true;
        }
        var before = prose.word(open - 1);
        return before.equals(":") || SpeechVerbs.isCall(before) || before.equals(",") && isAnnounced(open - 1);
    }

    /** Whether somebody is said to say something shortly before the comma at {@code comma}. */
    private boolean isAnnounced(int comma) {
        for (int i = comma - 1; i >= 0 && i > comma - NEAR && !prose.endsSentence(i); i--) {
            if (isSaying(i) || SpeechVerbs.isCall(prose.word(i))) {
                return true;
            }
            if (prose.beginsLine(i)) {
                return false;
            }
        }
        return false;
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
     * quotation before, to the closing mark or the noun behind it, and on to its end where that is too little; with the
     * clause before where that is, too.
     */
    Clause around(Speech speech, int after) {
        int first = prose.at(speech.open());
        int end = prose.at(speech.close());
        int from = clauseStart(first, first, after);
        if (words(from, end) >= FEW) {
            int last = isOver(end - 1) ? speech.close() : phraseEnd(end, speech.close());
            return new Clause(open(from, first, speech), last);
        }
        int close = isOver(end - 1) && isReported(end) ? speech.close() : clauseEnd(end, speech.close());
        int last = prose.at(close - 1) + 1;
        while (words(from, last) < FEW && isWithin(from, first, after)) {
            from = clauseStart(from - 1, first, after);
        }
        return new Clause(open(from, first, speech), close);
    }

    /** Back from {@code from} to the word or mark that begins the clause. */
    private int clauseStart(int from, int first, int after) {
        int start = from;
        while (isWithin(start, first, after)
                && !Surroundings.CLAUSE_STARTS.contains(prose.word(start - 1).toLowerCase(Locale.ROOT))) {
            start--;
        }
        return start;
    }

    /** Whether the word before {@code start} is of the same sentence, near enough, and behind the quotation before. */
    private boolean isWithin(int start, int first, int after) {
        return start > 0
                && first - start < FARTHEST
                && !prose.beginsLine(start)
                && !prose.endsSentence(start - 1)
                && prose.token(start - 1).start() >= after;
    }

    /** Where the first word begins from {@code from} on, at the latest with the marks at {@code first}. */
    private int open(int from, int first, Speech speech) {
        int start = from;
        while (start < first && !prose.token(start).isWord()) {
            start++;
        }
        return start < first ? prose.token(start).start() : speech.open();
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
                i < prose.size() && i < end + FEW && !prose.beginsLine(i) && NounPhrases.isOfPhrase(prose, i);
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
