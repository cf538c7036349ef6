package newswire.enrich.tag.quote;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the speaker of each of a story's quotations, in their order. For one story. */
final class Speakers {

    private static final int FARTHEST = 45;
    private static final int NEAR = 16;
    private static final int ADJACENT = 3;
    private static final int CALLING = 2;
    private static final int LONGEST_LABEL = 4;

    private static final String PARTING = ",?!";
    private static final String DASHES = "―—–--";

    private final Prose prose;
    private final Subjects subjects;
    private final List<Speech> speeches;
    private final int[] firsts;
    private final int[] ends;
    private final @Nullable Subject[] found;
    private final @Nullable Clause[] clauses;
    private final boolean[] called;
    private int verb;

    Speakers(Prose prose, List<Speech> speeches) {
        this.prose = prose;
        this.subjects = new Subjects(prose);
        this.speeches = speeches;
        this.firsts =
                speeches.stream().mapToInt(speech -> prose.at(speech.open())).toArray();
        this.ends =
                speeches.stream().mapToInt(speech -> prose.at(speech.close())).toArray();
        this.found = new Subject[speeches.size()];
        this.clauses = new Clause[speeches.size()];
        this.called = new boolean[speeches.size()];
        find();
    }

    private void find() {
        for (int q = 0; q < found.length; q++) {
            found[q] = beside(q);
        }
        for (int q = 0; q < found.length; q++) {
            found[q] = found[q] != null ? found[q] : carried(q);
        }
    }

    /** The speaker of a quotation, null where the text names none. */
    @Nullable
    Subject of(int q) {
        return found[q];
    }

    /** The clause that somebody is reported to have said and that a quotation is part of; null where there is none. */
    @Nullable
    Clause clause(int q) {
        return clauses[q];
    }

    /** Whether the verb beside a quotation is one that hardly a title stands beside. */
    boolean isCalled(int q) {
        return called[q];
    }

    /**
     * Who is named at the beginning of a quotation, as in the record of a conversation: in capitals, before a colon.
     *
     * @return null where nobody is
     */
    @Nullable
    Subject label(int q) {
        int last = firsts[q] + 1;
        while (last < ends[q] && last <= firsts[q] + LONGEST_LABEL && isShouted(last)) {
            last++;
        }
        boolean labelled =
                last > firsts[q] + 1 && last + 1 < ends[q] && prose.word(last).equals(":");
        return labelled ? subjects.whole(firsts[q] + 1, last - 1) : null;
    }

    private boolean isShouted(int i) {
        var word = prose.word(i);
        return word.length() > 1 && prose.token(i).isWord() && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private @Nullable Subject beside(int q) {
        var label = label(q);
        if (label != null) {
            return label;
        }
        int from = q > 0 ? ends[q - 1] : 0;
        int start = sentenceStart(firsts[q], from);
        if (firsts[q] > start) {
            var leading = leading(start, firsts[q]);
            if (leading != null) {
                called[q] = firsts[q] - verb <= CALLING && SpeechVerbs.isCall(prose.word(verb));
                clauses[q] = new Clauses(prose).after(verb, start, firsts[q], ends[q], speeches.get(q));
                return leading;
            }
        }
        if (goesOn(q)) {
            var following = following(ends[q], q + 1 < firsts.length ? firsts[q + 1] : prose.size());
            if (following != null) {
                called[q] = isParted(q) && verb - ends[q] <= ADJACENT && SpeechVerbs.isSure(prose.word(verb));
                clauses[q] = isParted(q) && SpeechVerbs.mayReport(prose.word(verb))
                        ? new Clause(prose.token(start).start(), speeches.get(q).close())
                        : new Clauses(prose).before(start, ends[q]);
                return following;
            }
        }
        return firsts[q] > start && prose.word(firsts[q] - 1).equals(":")
                ? subjects.firstNamed(start, firsts[q] - 2)
                : null;
    }

    /** Whether a mark parts a quotation from what comes after it. */
    private boolean isParted(int q) {
        int last = prose.at(speeches.get(q).end() - 1);
        return PARTING.contains(prose.word(last)) || ends[q] < prose.size() && PARTING.contains(prose.word(ends[q]));
    }

    /** The first token of the sentence that a quotation stands in, or the first after the quotation before it. */
    private int sentenceStart(int first, int from) {
        int start = first;
        while (start > from && first - start < FARTHEST && !prose.endsSentence(start - 1) && !prose.beginsLine(start)) {
            start--;
        }
        return start;
    }

    /** The sentence goes on after a quotation that does not end with a full stop, or with a small letter. */
    private boolean goesOn(int q) {
        int next = ends[q];
        if (next >= prose.size() || prose.beginsLine(next)) {
            return false;
        }
        int last = prose.at(speeches.get(q).end() - 1);
        boolean stopped = last < prose.size() && prose.word(last).endsWith(".");
        return !stopped
                || !Character.isUpperCase(prose.word(next).codePointAt(0))
                || isSaying(next + 1)
                || isSaying(next + 2);
    }

    private boolean isSaying(int i) {
        return i < prose.size() && !prose.beginsLine(i) && SpeechVerbs.isSure(prose.word(i));
    }

    /**
     * Who is said to say what follows: by the verb right before it, else by the first verb of the sentence that is sure to
     * report speech, else by the last that may.
     */
    private @Nullable Subject leading(int from, int to) {
        int best = -1;
        for (int i = to - 1; i >= from && i > to - FARTHEST; i--) {
            if (isVerb(i)) {
                boolean adjacent = to - i <= ADJACENT && best < 0;
                if (adjacent) {
                    var subject = subjectOf(i, from, to);
                    if (subject != null) {
                        return subject;
                    }
                } else if (best < 0 || SpeechVerbs.isSure(prose.word(i))) {
                    best = i;
                }
            }
        }
        return best < 0 ? null : subjectOf(best, from, to);
    }

    private @Nullable Subject subjectOf(int at, int from, int to) {
        verb = at;
        if (isAccording(at)) {
            return subjects.after(at + 1, to);
        }
        var subject = at == from ? subjects.after(at, to) : subjects.before(at, from);
        return subject == null || !isAside(subject, from) ? subject : aroundAside(subject, from);
    }

    /** {@code what she called}: whoever the sentence is about says it. */
    private boolean isAside(Subject subject, int from) {
        int before = subject.first() - 1;
        return before > from
                && prose.isPronoun(subject.first())
                && prose.word(before).equalsIgnoreCase("what");
    }

    private Subject aroundAside(Subject aside, int from) {
        int inner = verb;
        int to = aside.first() - 1;
        var around = leading(from, to);
        around = around == null ? subjects.firstNamed(from, to - 1) : around;
        verb = inner;
        return around == null ? aside : around;
    }

    /** Not an infinitive: what somebody ought to say has not been said. */
    private boolean isVerb(int i) {
        return SpeechVerbs.may(prose.word(i))
                && prose.naming(i) == null
                && (i == 0 || !prose.word(i - 1).equalsIgnoreCase("to"));
    }

    private boolean isAccording(int i) {
        return prose.word(i).toLowerCase(Locale.ROOT).equals("according");
    }

    /** Who is said to have said what comes before. */
    private @Nullable Subject following(int from, int to) {
        verb = from;
        if (from < to && DASHES.contains(prose.word(from))) {
            return subjects.after(from, to);
        }
        for (int i = from; i < to && i < from + NEAR; i++) {
            if (prose.endsSentence(i) || prose.beginsLine(i) && i > from) {
                return null;
            }
            if (isVerb(i)) {
                verb = i;
                if (isAccording(i)) {
                    return subjects.after(i + 1, to);
                }
                boolean first = i == from || i == from + 1 && !prose.token(from).isWord();
                var after = first ? subjects.after(i, to) : null;
                return after != null ? after : subjects.before(i, from);
            }
        }
        return null;
    }

    /** The speaker goes on speaking, within a paragraph or into the next one; or was named at the end of the last one. */
    private @Nullable Subject carried(int q) {
        int first = firsts[q];
        boolean sameLine = q > 0 && isOnOneLine(firsts[q - 1], first);
        if (sameLine && found[q - 1] != null) {
            return found[q - 1];
        }
        if (q + 1 < found.length && isOnOneLine(first, firsts[q + 1]) && found[q + 1] != null) {
            return found[q + 1];
        }
        var announced = announced(prose.lineStart(Math.min(first, prose.size() - 1)));
        if (announced != null) {
            return announced;
        }
        return q > 0 ? found[q - 1] : null;
    }

    /** The one that the paragraph before speaks of last, where it does not end with a quotation. */
    private @Nullable Subject announced(int line) {
        if (line == 0) {
            return null;
        }
        int start = sentenceStart(line - 1, prose.lineStart(line - 1));
        var leading = leading(start, line);
        if (leading != null) {
            return leading;
        }
        for (int i = start; i < line; i++) {
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

    private boolean isOnOneLine(int first, int other) {
        return first < prose.size() && other < prose.size() && prose.lineStart(first) == prose.lineStart(other);
    }
}
