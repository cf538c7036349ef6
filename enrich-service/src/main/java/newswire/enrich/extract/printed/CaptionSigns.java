package newswire.enrich.extract.printed;

import java.util.Set;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.text.Words;
import newswire.enrich.shipped.WordLists;

/** How much a line is worded as captions of pictures are, as numbers: what it points at, and whose name it ends with. */
final class CaptionSigns {

    private static final Set<String> POINTING =
            WordLists.of(CaptionSigns.class, "mul").list("pointing");
    private static final int LONGEST = 600;
    private static final int MOST_NAMED = 6;
    private static final int BRIEF = 2;
    private static final String OPENING = "([（［【";
    private static final String CLOSING = ")]）］】";
    private static final String STOPS = ".!?…。！？\"”»)";

    private int pointing;
    private int briefBrackets;
    private int bracketAtEnd;
    private int namedAtEnd;
    private int marks;

    CaptionSigns(String line) {
        if (line.length() <= LONGEST) {
            for (String word : line.split("[^\\p{L}]+")) {
                pointing += POINTING.contains(Words.fold(word)) ? 1 : 0;
            }
            brackets(line);
            namedAtEnd = namedAtEnd(line);
            marks = (int) line.chars()
                    .filter(c -> c == '/' || c == '＝' || c == '=' || c == '|')
                    .count();
        }
    }

    private void brackets(String line) {
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            if (OPENING.indexOf(line.charAt(i)) >= 0) {
                open = i;
            } else if (CLOSING.indexOf(line.charAt(i)) >= 0 && open >= 0) {
                int words = Words.count(line.substring(open + 1, i));
                briefBrackets += words <= BRIEF ? 1 : 0;
                bracketAtEnd = i >= line.length() - 2 ? Math.max(1, words) : 0;
                open = -1;
            }
        }
    }

    /** How many words stand behind the last sentence, all of them with a capital, as names do. */
    private static int namedAtEnd(String line) {
        int end = line.length() - 1;
        while (end > 0 && STOPS.indexOf(line.charAt(end)) < 0) {
            end--;
        }
        String[] words = line.substring(end + 1).strip().split(" ");
        for (String word : words) {
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0)) && word.indexOf('/') < 0) {
                return 0;
            }
        }
        return end > 0 && words.length <= MOST_NAMED ? words.length : 0;
    }

    void put(Rows rows) {
        rows.put(pointing);
        rows.put(briefBrackets);
        rows.put(bracketAtEnd);
        rows.put(namedAtEnd);
        rows.put(marks);
    }
}
