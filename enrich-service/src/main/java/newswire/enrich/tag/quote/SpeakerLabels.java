package newswire.enrich.tag.quote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds who is named at the beginning of a quotation, as in the record of a conversation: in capitals, before a colon. */
final class SpeakerLabels {

    private static final int LONGEST = 4;

    private final Prose prose;
    private final Marks marks;

    SpeakerLabels(Prose prose, Marks marks) {
        this.prose = prose;
        this.marks = marks;
    }

    /** The tokens before the colon, null where nobody is named. */
    @Nullable
    Subject of(int q) {
        int first = marks.first(q) + 1;
        int colon = first;
        while (colon < marks.end(q) && colon < first + LONGEST && isShouted(colon)) {
            colon++;
        }
        boolean labelled =
                colon > first && colon + 1 < marks.end(q) && prose.word(colon).equals(":");
        if (!labelled) {
            return null;
        }
        var naming = prose.naming(colon - 1);
        return new Subject(first, colon - 1, naming == null ? null : naming.entity());
    }

    private boolean isShouted(int i) {
        var word = prose.word(i);
        return word.length() > 1 && prose.token(i).isWord() && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
