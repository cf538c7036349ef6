package newswire.enrich.extract.block;

import java.util.List;

/** Items of a list and cells of a table, which belong where their neighbours do. */
final class ListItems {

    /** What is less likely is of something else, whatever it stands between. */
    private static final double LEAST = 0.25;

    private static final double LINKED = 0.5;
    private static final int LISTED = Tags.bit("li") | Tags.bit("table") | Tags.bit("dl");

    private final List<TextBlock> blocks;
    private final double[] scores;
    private final double taken;

    ListItems(List<TextBlock> blocks, double[] scores, double taken) {
        this.blocks = blocks;
        this.scores = scores;
        this.taken = taken;
    }

    /** Whether one stands between two that are taken for the story, and is likely enough itself. */
    boolean isAmid(int i) {
        Container own = blocks.get(i).container();
        return own.name.equals("li")
                && scores[i] >= LEAST
                && blocks.get(i).linked() < LINKED
                && isTakenBeside(i, -1)
                && isTakenBeside(i, 1);
    }

    /** Whether one stands right beside another that is taken: it may say what one of another list does. */
    boolean isBesideOther(int i) {
        TextBlock block = blocks.get(i);
        return (block.container().ancestorTags & LISTED) != 0
                && block.linked() < LINKED
                && (isTaken(i - 1, i) || isTaken(i + 1, i));
    }

    /** Whether the next item this way, beyond those that are as unlikely, is taken. */
    private boolean isTakenBeside(int i, int step) {
        int at = i + step;
        while (at >= 0 && at < scores.length && isSibling(at, i) && scores[at] >= LEAST && scores[at] < taken) {
            at += step;
        }
        return isTaken(at, i);
    }

    private boolean isTaken(int i, int beside) {
        return i >= 0 && i < scores.length && scores[i] >= taken && isSibling(i, beside);
    }

    private boolean isSibling(int one, int other) {
        Container parent = blocks.get(one).container().parent;
        return parent != null && parent == blocks.get(other).container().parent;
    }
}
