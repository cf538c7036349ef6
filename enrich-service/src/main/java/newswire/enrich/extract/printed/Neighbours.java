package newswire.enrich.extract.printed;

import java.util.List;
import newswire.enrich.extract.learnt.Rows;

/** What a line has in common with those beside it, as numbers: captions say what the paragraph beside them says, and are printed twice. */
final class Neighbours {

    private static final int AROUND = 3;
    private static final int MOST_WORDS = 100;
    private static final int START = 20;

    private Neighbours() {}

    static void put(List<LineSigns> lines, int i, Rows rows) {
        rows.put(shared(lines, i, i - 1));
        rows.put(shared(lines, i, i + 1));
        rows.put(isBegunAlike(lines, i));
    }

    /** Which share of a line's words another one has; -1 where there is no other. */
    private static double shared(List<LineSigns> lines, int i, int other) {
        if (other < 0 || other >= lines.size()) {
            return -1;
        }
        int[] words = lines.get(i).text.words;
        int[] others = lines.get(other).text.words;
        int shared = 0;
        if (words.length <= MOST_WORDS && others.length <= MOST_WORDS) {
            for (int word : words) {
                shared += has(others, word) ? 1 : 0;
            }
        }
        return shared / (double) Math.max(1, words.length);
    }

    private static boolean has(int[] words, int word) {
        for (int other : words) {
            if (other == word) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line close by begins as this one does. */
    private static boolean isBegunAlike(List<LineSigns> lines, int i) {
        String text = lines.get(i).line.text();
        for (int j = Math.max(0, i - AROUND); j < Math.min(lines.size(), i + AROUND + 1); j++) {
            boolean alike = j != i && text.regionMatches(0, lines.get(j).line.text(), 0, START);
            if (alike && text.length() >= START) {
                return true;
            }
        }
        return false;
    }
}
