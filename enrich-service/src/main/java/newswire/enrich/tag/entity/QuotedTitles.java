package newswire.enrich.tag.entity;

import java.util.Set;
import newswire.enrich.tag.EntityType;

/**
 * Takes titles of works for no people and places: several words that are all that stands between quotation marks, {@code “Moss
 * Harbour”}, are a film or a song. For one sentence.
 */
final class QuotedTitles {

    private static final Set<String> OPENING = Set.of("“", "„", "«", "``");
    private static final Set<String> CLOSING = Set.of("”", "“", "»", "''");
    private static final Set<String> STRAIGHT = Set.of("\"");
    private static final Set<String> BEFORE_THE_MARK = Set.of(",", ".", "?", "!");

    private final LabelledLine line;

    private QuotedTitles(LabelledLine line) {
        this.line = line;
    }

    /** Changes the labels in place. */
    static void mend(LabelledLine line) {
        new QuotedTitles(line).mend();
    }

    private void mend() {
        boolean within = false;
        for (int first = 0; first < line.length(); first++) {
            if (line.starts(first) && line.type(first) != EntityType.ORGANISATION) {
                int last = line.end(first);
                if (last > first && opens(first - 1, within) && closes(last + 1)) {
                    line.clear(first, last);
                }
            }
            within ^= STRAIGHT.contains(line.text(first));
        }
    }

    private boolean opens(int i, boolean within) {
        return OPENING.contains(line.text(i)) || within && STRAIGHT.contains(line.text(i));
    }

    private boolean closes(int i) {
        int mark = BEFORE_THE_MARK.contains(line.text(i)) ? i + 1 : i;
        return CLOSING.contains(line.text(mark)) || STRAIGHT.contains(line.text(mark));
    }
}
