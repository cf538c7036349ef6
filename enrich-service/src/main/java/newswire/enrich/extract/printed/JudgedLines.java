package newswire.enrich.extract.printed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswire.enrich.extract.learnt.Rows;

/**
 * A printed page's lines, judged.
 *
 * @param story the probability of each line to be of the story
 * @param roles the probability of each line to have each role
 * @param headline index of the line that is the headline; -1 for none
 */
record JudgedLines(List<LineSigns> signs, double[] story, Map<LineRole, double[]> roles, int headline) {

    private static final double TAKEN = 0.5;
    private static final int HEAD = 40;

    static JudgedLines of(PrintedLines page, PrintedModel model) {
        LineRows rows = LineRows.of(page);
        double[] alone = model.first().scores(rows.alone());
        Rows inContext = rows.inContext(alone);
        int headline = rows.headline(alone, inContext, model.headlines(), page.name());
        Rows beside = rows.beside(headline, inContext);
        return new JudgedLines(rows.lines, model.second().scores(inContext), roles(model, beside), headline);
    }

    private static Map<LineRole, double[]> roles(PrintedModel model, Rows beside) {
        Map<LineRole, double[]> roles = new EnumMap<>(LineRole.class);
        model.roles().forEach((role, forest) -> roles.put(role, forest.scores(beside)));
        return roles;
    }

    List<PrintedLine> lines() {
        return signs.stream().map(line -> line.line).toList();
    }

    int size() {
        return signs.size();
    }

    PrintedLine line(int i) {
        return signs.get(i).line;
    }

    /** Whether a line is part of the story. */
    boolean isStory(int i) {
        return story[i] >= TAKEN && i != headline;
    }

    /** Index of the story's first line, that of the end where the page has none. */
    int first() {
        return IntStream.range(headline + 1, size())
                .filter(this::isStory)
                .findFirst()
                .orElse(size());
    }

    /** Index of its last line, that of the headline where the page has none. */
    int last() {
        int last = size() - 1;
        while (last > headline && !isStory(last)) {
            last--;
        }
        return last;
    }

    /** Index of its second paragraph, that of the first where it has no other. */
    int second() {
        int first = first();
        return IntStream.range(first + 1, Math.min(size(), first + HEAD))
                .filter(i ->
                        isStory(i) && line(i).isParagraph() && !signs.get(i).isSign())
                .findFirst()
                .orElse(first);
    }

    double score(LineRole role, int i) {
        double[] scores = roles.get(role);
        return scores == null ? 0 : scores[i];
    }

    /** The line that most likely has a role; -1 where none does with this probability. */
    int likeliest(LineRole role, double least) {
        int best = -1;
        for (int i = 0; i < size(); i++) {
            boolean likelier = best < 0 || score(role, i) > score(role, best);
            best = score(role, i) >= least && likelier ? i : best;
        }
        return best;
    }
}
