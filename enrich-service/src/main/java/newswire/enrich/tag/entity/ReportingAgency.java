package newswire.enrich.tag.entity;

import java.util.Arrays;
import java.util.Set;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;

/**
 * Names the agency that a report is from: in {@code TERNPORT (Moss News) —} it stands in brackets behind the place. For one
 * sentence.
 */
final class ReportingAgency {

    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

    /** So many words may stand between a place that a report is from, the agency in brackets, and the dash. */
    private static final int DATELINE = 8;

    private static final int LONGEST_AGENCY = 3;

    private final Line line;
    private final byte[] of;

    private ReportingAgency(Line line, byte[] labels) {
        this.line = line;
        this.of = labels;
    }

    /** Changes the labels in place. */
    static void mend(Line line, byte[] of) {
        new ReportingAgency(line, of).mend();
    }

    private void mend() {
        int place = -1;
        for (int i = 0; i < of.length && i < DATELINE; i++) {
            if (Labels.type(of[i]) == EntityType.PLACE) {
                place = i;
            } else if (place >= 0 && isText(i, "(")) {
                int close = i + 1;
                while (close < of.length && close - i <= LONGEST_AGENCY && line.words[close].hasCapital()) {
                    close++;
                }
                boolean closed = close > i + 1 && close + 1 < of.length && isText(close, ")");
                if (closed && DASHES.contains(line.words[close + 1].text())) {
                    Arrays.fill(of, i + 1, close, (byte) Labels.OUTSIDE);
                    Labels.write(of, i + 1, close - 1, EntityType.ORGANISATION);
                }
                return;
            }
        }
    }

    private boolean isText(int i, String text) {
        return line.words[i].text().equals(text);
    }
}
