package newswire.enrich.extract.printed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;

/** Lines that say whom to ask about a release: below a label, up to the next blank line. */
final class Contacts {

    private static final Set<String> WORDS = WordLists.of(Contacts.class, "mul").list("contact");
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LABEL = 40;

    private Contacts() {}

    /** Whether the line at an index is one of these. */
    static boolean has(List<LineSigns> lines, int i) {
        for (int j = i; j >= Math.max(0, i - MOST_LINES); j--) {
            PrintedLine line = lines.get(j).line;
            if (isLabel(line.text())) {
                return true;
            }
            if (line.apart()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLabel(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || colon > LONGEST_LABEL) {
            return false;
        }
        for (String word : line.substring(0, colon).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
