package newswire.enrich.tag.entity;

import java.util.Set;
import newswire.enrich.tag.EntityType;

/**
 * Names the agency that a report is from: in {@code TERNPORT (Moss News) —} it stands in brackets behind the place. For one
 * sentence.
 */
final class ReportingAgency {

    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

    /** So many words may stand between a place that a report is from, the agency in brackets, and the dash. */
    private static final int DATELINE = 8;

    private static final int LONGEST_AGENCY = 3;

    private final LabelledLine line;

    private ReportingAgency(LabelledLine line) {
        this.line = line;
    }

    /** Changes the labels in place. */
    static void mend(LabelledLine line) {
        new ReportingAgency(line).mend();
    }

    private void mend() {
        int place = -1;
        for (int i = 0; i < line.length() && i < DATELINE; i++) {
            if (line.type(i) == EntityType.PLACE || isShoutedPlace(i)) {
                place = i;
            } else if (place >= 0 && line.text(i).equals("(")) {
                mend(place, i);
                return;
            }
        }
    }

    private void mend(int place, int open) {
        int close = open + 1;
        while (close - open <= LONGEST_AGENCY && line.hasCapital(close)) {
            close++;
        }
        if (close > open + 1 && line.text(close).equals(")") && DASHES.contains(line.text(close + 1))) {
            line.clear(open + 1, close - 1);
            Labels.write(line.of(), open + 1, close - 1, EntityType.ORGANISATION);
            Labels.write(line.of(), line.start(place), place, EntityType.PLACE);
        }
    }

    /** {@code LOS ANGELES}, taken for an organisation for its capitals. */
    private boolean isShoutedPlace(int last) {
        if (line.type(last) != EntityType.ORGANISATION || !line.text(last + 1).equals("(")) {
            return false;
        }
        var name = line.name(line.start(last), last);
        return line.line().words[last].kind() == Word.Kind.CAPITALS
                && Lexicon.shipped().isPlace(name)
                && !Lexicon.shipped().isOrganisation(name);
    }
}
