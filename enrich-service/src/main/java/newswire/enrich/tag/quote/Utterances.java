package newswire.enrich.tag.quote;

import org.jspecify.annotations.Nullable;

/** Tells what was all that somebody said, however short: {@code “Not yet,” she said}. */
final class Utterances {

    /** So far before a quotation stands who says it, and that they do. */
    private static final int NEAR = 10;

    private static final String ENDS = ",.?!";

    private final Prose prose;

    Utterances(Prose prose) {
        this.prose = prose;
    }

    /**
     * What is between marks from {@code start} on, where it was all that was said, however short: {@code “Not yet,” she
     * said}; null where it was not.
     */
    @Nullable
    Clause of(Speech speech, int start) {
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
            if (SpeechVerbs.isSaid(prose, i) || SpeechVerbs.isCall(prose.word(i))) {
                return true;
            }
            if (prose.beginsLine(i)) {
                return false;
            }
        }
        return false;
    }
}
