package newswire.enrich.extract.printed;

import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;

/**
 * Where a letter closes: with the lines that say why somebody gets it, and how to get no more. What offers letters amid a story says
 * so too, but with more of the story below.
 */
final class Closing {

    private static final Set<String> LEAVING =
            WordLists.of(Closing.class, "mul").list("leaving");
    private static final int MOST_WORDS = 15;
    private static final int MOST_LINES = 3;
    private static final int FEW = 1;

    private Closing() {}

    /** Index of the first of these lines from a line on; how many lines there are where none is one. */
    static int of(JudgedLines lines, int from) {
        int closing = lines.size();
        int paragraphs = 0;
        for (int i = lines.size() - 1; i >= from && paragraphs <= FEW; i--) {
            boolean paragraph = lines.isStory(i) && lines.line(i).isParagraph();
            closing = !paragraph && isLeaving(lines.line(i)) ? first(lines, i, from) : closing;
            paragraphs += paragraph ? 1 : 0;
        }
        return closing;
    }

    private static int first(JudgedLines lines, int line, int from) {
        int first = line;
        while (first > Math.max(from, line - MOST_LINES) && !lines.line(first).apart()) {
            first--;
        }
        return first;
    }

    private static boolean isLeaving(PrintedLine line) {
        if (line.words() > MOST_WORDS) {
            return false;
        }
        for (String word : line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (LEAVING.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
