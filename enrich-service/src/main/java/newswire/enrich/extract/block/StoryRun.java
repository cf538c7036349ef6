package newswire.enrich.extract.block;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Blocks that are likely of a story and follow each other, all in the same list or box or all in none. */
final class StoryRun {

    private static final double LIKELY = 0.5;
    /** Words and blocks of other things that end a run. */
    private static final int GAP_WORDS = 60;

    private static final int GAP_BLOCKS = 8;
    /** Words of a run that make a story by themselves. */
    private static final int STORY_WORDS = 40;
    /** How long, beside the longest run of a list, another one must be to be the story. */
    private static final double BESIDE_LIST = 0.15;
    /** The same of a box, which may hold a whole page. */
    private static final double BESIDE_BOX = 0.5;

    private final @Nullable Container list;
    private final @Nullable Container box;
    private final int first;
    private int last;
    private double words;
    private double gap;

    private StoryRun(int first, @Nullable Container list, @Nullable Container box) {
        this.first = first;
        this.last = first;
        this.list = list;
        this.box = box;
    }

    /**
     * The run that is the page's story: the longest, and one of a list or box only where there is little else. Null on a page
     * without a story.
     *
     * @param likely which blocks may be of one
     */
    static @Nullable StoryRun of(
            List<TextBlock> blocks, double[] scores, Items items, Boxes boxes, IntPredicate likely) {
        StoryRun open = null;
        StoryRun longest = null;
        StoryRun plain = null;
        for (int i = 0; i < scores.length; i++) {
            TextBlock block = blocks.get(i);
            if (scores[i] < LIKELY || !likely.test(i)) {
                if (open != null && scores[i] < LIKELY) {
                    open.gap += block.words();
                }
                continue;
            }
            Container list = items.list(block.container());
            Container box = boxes.around(block.container());
            if (open == null || !open.goesOn(i, list, box)) {
                open = new StoryRun(i, list, box);
            }
            open.last = i;
            open.gap = 0;
            open.words += scores[i] * block.words();
            longest = longer(open, longest);
            plain = list == null && box == null ? longer(open, plain) : plain;
        }
        if (longest == null || longest.words < STORY_WORDS) {
            return null;
        }
        return plain != null && plain.words >= Math.max(STORY_WORDS, longest.share(plain) * longest.words)
                ? plain
                : longest;
    }

    /** How long, beside this one, a run must be to be the story; not long where comments follow it. */
    private double share(StoryRun plain) {
        boolean wholePage = box != null && (!Boxes.isForComments(box) || first < plain.first);
        return wholePage ? BESIDE_BOX : BESIDE_LIST;
    }

    private boolean goesOn(int block, @Nullable Container inList, @Nullable Container inBox) {
        return gap <= GAP_WORDS && block - last <= GAP_BLOCKS && inList == list && inBox == box;
    }

    private static StoryRun longer(StoryRun run, @Nullable StoryRun other) {
        return other == null || run.words > other.words ? run : other;
    }

    /** The box that all of it stands in, null when it is in none. */
    @Nullable
    Container box() {
        return box;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }
}
