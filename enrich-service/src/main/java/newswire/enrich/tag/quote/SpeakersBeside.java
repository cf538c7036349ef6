package newswire.enrich.tag.quote;

import org.jspecify.annotations.Nullable;

/** Finds the speaker of a quotation in what stands beside it in its sentence, and what of that they are reported to have said. */
final class SpeakersBeside {

    private static final int CALLING = 2;
    private static final String PARTING = ",?!";

    private final Prose prose;
    private final Marks marks;
    private final NamedSubjects named;
    private final Attributions attributions;
    private final ReportedClauses clauses;

    SpeakersBeside(Prose prose, Marks marks, NamedSubjects named, Attributions attributions) {
        this.prose = prose;
        this.marks = marks;
        this.named = named;
        this.attributions = attributions;
        this.clauses = new ReportedClauses(prose);
    }

    /**
     * What is known of who says a quotation.
     *
     * @param clause that they are reported to have said and that the quotation is part of
     * @param called whether the verb beside it is one that hardly a title stands beside
     */
    record Said(Subject speaker, @Nullable Clause clause, boolean called) {

        static @Nullable Said by(@Nullable Subject speaker) {
            return speaker == null ? null : new Said(speaker, null, false);
        }
    }

    /** Null where the sentence names nobody who says it. */
    @Nullable
    Said of(int q) {
        int start = attributions.sentenceStart(marks.first(q), marks.endBefore(q));
        var said = before(q, start);
        if (said == null && goesOn(q)) {
            said = after(q, start);
        }
        if (said == null
                && marks.first(q) > start
                && prose.word(marks.first(q) - 1).equals(":")) {
            said = Said.by(named.first(start, marks.first(q) - 2));
        }
        return said;
    }

    /** As the sentence that begins at {@code start} says before the quotation. */
    private @Nullable Said before(int q, int start) {
        int first = marks.first(q);
        var leading = attributions.leading(start, first);
        if (leading == null) {
            return null;
        }
        int verb = leading.verb();
        boolean called = first - verb <= CALLING && SpeechVerbs.isCall(prose.word(verb));
        var clause = clauses.after(verb, start, first, marks.end(q), marks.speech(q));
        return new Said(leading.speaker(), clause, called);
    }

    /** As the sentence that begins at {@code start} says after the quotation. */
    private @Nullable Said after(int q, int start) {
        int end = marks.end(q);
        var following = attributions.following(end, q + 1 < marks.size() ? marks.first(q + 1) : prose.size());
        if (following == null) {
            return null;
        }
        int verb = following.verb();
        boolean parted = isParted(q);
        boolean called = parted && verb - end <= Attributions.ADJACENT && SpeechVerbs.isSure(prose.word(verb));
        var clause = parted && SpeechVerbs.mayReport(prose.word(verb))
                ? new Clause(prose.token(start).start(), marks.speech(q).close())
                : clauses.before(start, end);
        return new Said(following.speaker(), clause, called);
    }

    /** Whether a mark parts a quotation from what comes after it. */
    private boolean isParted(int q) {
        int end = marks.end(q);
        return PARTING.contains(prose.word(marks.lastWord(q)))
                || end < prose.size() && PARTING.contains(prose.word(end));
    }

    /** The sentence goes on after a quotation that does not end with a full stop, or with a small letter. */
    private boolean goesOn(int q) {
        int next = marks.end(q);
        if (next >= prose.size() || prose.beginsLine(next)) {
            return false;
        }
        int last = marks.lastWord(q);
        boolean stopped = last < prose.size() && prose.word(last).endsWith(".");
        return !stopped
                || !Character.isUpperCase(prose.word(next).codePointAt(0))
                || isSaying(next + 1)
                || isSaying(next + 2);
    }

    private boolean isSaying(int i) {
        return i < prose.size() && !prose.beginsLine(i) && SpeechVerbs.isSure(prose.word(i));
    }
}
