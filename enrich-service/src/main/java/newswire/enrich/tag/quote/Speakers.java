package newswire.enrich.tag.quote;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the speaker of each of a story's quotations, in their order. For one story. */
final class Speakers {

    private static final int CALLING = 2;
    private static final int LONGEST_LABEL = 4;

    private static final String PARTING = ",?!";

    private final Prose prose;
    private final Subjects subjects;
    private final Attributions attributions;
    private final Clauses clauses;
    private final List<Speech> speeches;
    private final int[] firsts;
    private final int[] ends;
    private final @Nullable Said[] found;

    /**
     * What is known of who says a quotation.
     *
     * @param clause that they are reported to have said and that the quotation is part of
     * @param called whether the verb beside it is one that hardly a title stands beside
     */
    private record Said(Subject speaker, @Nullable Clause clause, boolean called) {

        static @Nullable Said by(@Nullable Subject speaker) {
            return speaker == null ? null : new Said(speaker, null, false);
        }
    }

    Speakers(Prose prose, List<Speech> speeches) {
        this.prose = prose;
        this.subjects = new Subjects(prose);
        this.attributions = new Attributions(prose, subjects);
        this.clauses = new Clauses(prose);
        this.speeches = speeches;
        this.firsts =
                speeches.stream().mapToInt(speech -> prose.at(speech.open())).toArray();
        this.ends =
                speeches.stream().mapToInt(speech -> prose.at(speech.close())).toArray();
        this.found = new Said[speeches.size()];
        for (int q = 0; q < found.length; q++) {
            found[q] = beside(q);
        }
        for (int q = 0; q < found.length; q++) {
            found[q] = found[q] != null ? found[q] : Said.by(carried(q));
        }
    }

    /** The speaker of a quotation, null where the text names none. */
    @Nullable
    Subject of(int q) {
        var said = found[q];
        return said == null ? null : said.speaker();
    }

    /** The clause that somebody is reported to have said and that a quotation is part of; null where there is none. */
    @Nullable
    Clause clause(int q) {
        var said = found[q];
        return said == null ? null : said.clause();
    }

    /** Whether the verb beside a quotation is one that hardly a title stands beside. */
    boolean isCalled(int q) {
        var said = found[q];
        return said != null && said.called();
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

    private @Nullable Said beside(int q) {
        var label = label(q);
        if (label != null) {
            return Said.by(label);
        }
        int start = sentenceStart(firsts[q], q > 0 ? ends[q - 1] : 0);
        var said = before(q, start);
        if (said == null && goesOn(q)) {
            said = after(q, start);
        }
        if (said == null && firsts[q] > start && prose.word(firsts[q] - 1).equals(":")) {
            said = Said.by(subjects.firstNamed(start, firsts[q] - 2));
        }
        return said;
    }

    /** As the sentence that begins at {@code start} says before the quotation. */
    private @Nullable Said before(int q, int start) {
        var leading = attributions.leading(start, firsts[q]);
        if (leading == null) {
            return null;
        }
        int verb = leading.verb();
        boolean called = firsts[q] - verb <= CALLING && SpeechVerbs.isCall(prose.word(verb));
        var clause = clauses.after(verb, start, firsts[q], ends[q], speeches.get(q));
        return new Said(leading.speaker(), clause, called);
    }

    /** As the sentence that begins at {@code start} says after the quotation. */
    private @Nullable Said after(int q, int start) {
        var following = attributions.following(ends[q], q + 1 < firsts.length ? firsts[q + 1] : prose.size());
        if (following == null) {
            return null;
        }
        int verb = following.verb();
        boolean parted = isParted(q);
        boolean called = parted && verb - ends[q] <= Attributions.ADJACENT && SpeechVerbs.isSure(prose.word(verb));
        var clause = parted && SpeechVerbs.mayReport(prose.word(verb))
                ? new Clause(prose.token(start).start(), speeches.get(q).close())
                : clauses.before(start, ends[q]);
        return new Said(following.speaker(), clause, called);
    }

    /** Whether a mark parts a quotation from what comes after it. */
    private boolean isParted(int q) {
        int last = prose.at(speeches.get(q).end() - 1);
        return PARTING.contains(prose.word(last)) || ends[q] < prose.size() && PARTING.contains(prose.word(ends[q]));
    }

    /** The first token of the sentence that a quotation stands in, or the first after the quotation before it. */
    private int sentenceStart(int first, int from) {
        int start = first;
        while (start > from
                && first - start < Attributions.FARTHEST
                && !prose.endsSentence(start - 1)
                && !prose.beginsLine(start)) {
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

    /** The speaker goes on speaking, within a paragraph or into the next one; or was named at the end of the last one. */
    private @Nullable Subject carried(int q) {
        int first = firsts[q];
        var introduced = introduced(q);
        if (introduced != null) {
            return introduced;
        }
        var previous = q > 0 ? of(q - 1) : null;
        if (previous != null && isOnOneLine(firsts[q - 1], first)) {
            return previous;
        }
        var next = q + 1 < found.length ? of(q + 1) : null;
        if (next != null && isOnOneLine(first, firsts[q + 1])) {
            return next;
        }
        if (previous != null && goesOnInParagraph(q)) {
            return previous;
        }
        var announced = announced(prose.lineStart(Math.min(first, prose.size() - 1)), q > 0 ? ends[q - 1] : 0);
        return announced != null ? announced : previous;
    }

    /** The one that the sentence before, of the same paragraph, speaks of. */
    private @Nullable Subject introduced(int q) {
        int line = firsts[q] < prose.size() ? prose.lineStart(firsts[q]) : firsts[q];
        line = q > 0 ? Math.max(line, ends[q - 1]) : line;
        int start = sentenceStart(firsts[q], line);
        if (start <= line || start < firsts[q]) {
            return null;
        }
        int before = sentenceStart(start - 1, line);
        var leading = attributions.leading(before, start);
        return leading != null ? leading.speaker() : subjects.firstPerson(before, start - 1);
    }

    /** Whether the quotation before ends with its paragraph, right before the one that this one begins. */
    private boolean goesOnInParagraph(int q) {
        int line = prose.lineStart(Math.min(firsts[q], prose.size() - 1));
        return firsts[q] == line && ends[q - 1] == line;
    }

    /** The one that the paragraph before speaks of last, in a sentence without the quotation that ends at {@code quoted}. */
    private @Nullable Subject announced(int line, int quoted) {
        if (line == 0) {
            return null;
        }
        int start = sentenceStart(line - 1, prose.lineStart(line - 1));
        if (start < quoted) {
            return null;
        }
        var leading = attributions.leading(start, line);
        return leading != null ? leading.speaker() : subjects.firstPerson(start, line - 1);
    }

    private boolean isOnOneLine(int first, int other) {
        return first < prose.size() && other < prose.size() && prose.lineStart(first) == prose.lineStart(other);
    }
}
