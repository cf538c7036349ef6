package newswire.enrich.extract.printed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a page where running text is densest, and which words it has. */
final class Stretch {

    /** One line of anything else costs as much as so many words of running text are worth. */
    private static final int COST = 8;

    private static final int PARAGRAPH = 10;
    private static final int SELDOM = 3;
    private static final int LEAD = 80;

    final int from;
    final int to;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Set<Integer> lead = new HashSet<>();

    private Stretch(List<LineSigns> lines, int from, int to) {
        this.from = from;
        this.to = to;
        int words = 0;
        for (LineSigns line : lines.subList(from, to)) {
            for (int word : line.text.words) {
                counts.merge(word, 1, Integer::sum);
                if (words++ < LEAD) {
                    lead.add(word);
                }
            }
        }
    }

    /** That of these lines; empty where none is running text. */
    static Stretch of(List<LineSigns> lines) {
        int best = 0;
        int bestFrom = 0;
        int bestTo = 0;
        int sum = 0;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            LineSigns line = lines.get(i);
            boolean running = line.sentence && line.words >= PARAGRAPH;
            sum += running ? line.words : -COST;
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best && running) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        return new Stretch(lines, bestFrom, bestTo);
    }

    boolean has(int line) {
        return line >= from && line < to;
    }

    /** Which share of a line's words the rest of the stretch has. */
    double shared(LineSigns line, boolean within) {
        int shared = 0;
        for (int word : line.text.words) {
            shared += counts.getOrDefault(word, 0) > (within ? 1 : 0) ? 1 : 0;
        }
        return shared / (double) Math.max(1, line.words);
    }

    /** How many of a line's words the stretch has, but not often, so that they may be what it is about. */
    int telling(LineSigns line) {
        int telling = 0;
        for (int word : line.text.words) {
            int count = counts.getOrDefault(word, 0);
            telling += count > 0 && count <= SELDOM ? 1 : 0;
        }
        return telling;
    }

    /** Which share of a line's words the stretch begins with. */
    double led(LineSigns line) {
        return line.share(lead);
    }
}
