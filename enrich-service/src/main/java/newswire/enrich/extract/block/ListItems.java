package newswire.enrich.extract.block;

import java.util.BitSet;
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
    /** Of which the next item before, beyond those that are in doubt, is taken. */
    private final BitSet after = new BitSet();
    /** The same of the next one behind. */
    private final BitSet before = new BitSet();

    ListItems(List<TextBlock> blocks, double[] scores, double taken) {
        this.blocks = blocks;
        this.scores = scores;
        this.taken = taken;
        for (int i = 1; i < scores.length; i++) {
            after.set(i, isTakenFrom(i - 1, i, after));
        }
        for (int i = scores.length - 2; i >= 0; i--) {
            before.set(i, isTakenFrom(i + 1, i, before));
        }
    }

    /** Whether one stands between two that are taken for the story, and is likely enough itself. */
    boolean isAmid(int i) {
        Container own = blocks.get(i).container();
        return own.name.equals("li")
                && scores[i] >= LEAST
                && blocks.get(i).linked() < LINKED
                && after.get(i)
                && before.get(i);
    }

    /** Whether one stands right beside another that is taken: it may say what one of another list does. */
    boolean isBesideOther(int i) {
        TextBlock block = blocks.get(i);
        return (block.container().ancestorTags & LISTED) != 0
                && block.linked() < LINKED
                && (isTaken(i - 1, i) || isTaken(i + 1, i));
    }

    /** Whether an item's neighbour is taken, or in doubt with one taken beyond it. */
    private boolean isTakenFrom(int neighbour, int i, BitSet beyond) {
        boolean doubt = scores[neighbour] < taken && scores[neighbour] >= LEAST && beyond.get(neighbour);
        return isTaken(neighbour, i) || doubt && isSibling(neighbour, i);
    }

    private boolean isTaken(int i, int beside) {
        return i >= 0 && i < scores.length && scores[i] >= taken && isSibling(i, beside);
    }

    private boolean isSibling(int one, int other) {
        Container parent = blocks.get(one).container().parent;
        return parent != null && parent == blocks.get(other).container().parent;
    }
}
