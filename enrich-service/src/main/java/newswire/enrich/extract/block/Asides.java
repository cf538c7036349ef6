package newswire.enrich.extract.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows beside its story and what may be as well written: teasers of other stories, comments and galleries in
 * lists of their own, text that nobody sees, and addresses written out. The story is known by its longest run of likely
 * blocks; of a list it is only where there is little else.
 */
public final class Asides {

    private static final double LIKELY = 0.5;
    private static final int MIN_WORDS = 8;
    /** Words and blocks of other things that end a run. */
    private static final int GAP_WORDS = 60;

    private static final int GAP_BLOCKS = 8;
    /** Words of a run that make a story by themselves. */
    private static final int STORY_WORDS = 40;
    /** How long, beside the longest run of a list, another one must be to be the story. */
    private static final double SHARE = 0.15;

    /** Likely blocks that follow each other, all in one list or all in none. */
    private static final class Run {
        final int first;
        final @Nullable Container list;
        int last;
        double words;
        double gap;

        Run(int first, @Nullable Container list) {
            this.first = first;
            this.last = first;
            this.list = list;
        }

        boolean goesOn(int block, @Nullable Container within) {
            return gap <= GAP_WORDS && block - last <= GAP_BLOCKS && within == list;
        }
    }

    private final List<TextBlock> blocks;
    private final Candidates candidates;
    private final double[] scores;
    private final Items items;

    private Asides(JudgedPage page) {
        this.candidates = page.candidates();
        this.blocks = candidates.blocks();
        this.scores = page.body();
        this.items = new Items(candidates);
    }

    /** The page without its asides, for pages that are no lists of entries themselves. */
    public static JudgedPage leftOut(JudgedPage page) {
        Asides asides = new Asides(page);
        Run story = asides.story();
        return story == null ? page : page.judgedAnew(asides.without(story));
    }

    private @Nullable Run story() {
        Run open = null;
        Run longest = null;
        Run plain = null;
        for (int i = 0; i < scores.length; i++) {
            if (!isLikely(i)) {
                if (open != null && scores[i] < LIKELY) {
                    open.gap += blocks.get(i).words();
                }
                continue;
            }
            Container list = items.list(blocks.get(i).container());
            if (open == null || !open.goesOn(i, list)) {
                open = new Run(i, list);
            }
            open.last = i;
            open.gap = 0;
            open.words += scores[i] * blocks.get(i).words();
            longest = longer(open, longest);
            plain = list == null ? longer(open, plain) : plain;
        }
        if (longest == null || longest.words < STORY_WORDS) {
            return null;
        }
        return plain != null && plain.words >= STORY_WORDS && plain.words >= SHARE * longest.words ? plain : longest;
    }

    private static Run longer(Run run, @Nullable Run other) {
        return other == null || run.words > other.words ? run : other;
    }

    private boolean isLikely(int i) {
        TextBlock block = blocks.get(i);
        boolean shown = !block.container().invisible && !isAddress(block);
        return shown && scores[i] >= LIKELY && block.words() >= MIN_WORDS && !items.isOfGallery(block.container());
    }

    /** A link that is written out, or what a script is to load. */
    private static boolean isAddress(TextBlock block) {
        String text = block.text();
        return text.startsWith("http") && text.contains("://") && text.indexOf(' ') < 0;
    }

    private double[] without(Run story) {
        boolean[] ofStory = new boolean[candidates.containers()];
        boolean[] holdsParagraphs = new boolean[ofStory.length];
        for (int i = story.first; i <= story.last; i++) {
            Container at = isLikely(i) ? blocks.get(i).container() : null;
            if (at != null && at.parent != null) {
                holdsParagraphs[at.parent.number] = true;
            }
            while (at != null && !ofStory[at.number]) {
                ofStory[at.number] = true;
                at = at.parent;
            }
        }
        double[] left = scores.clone();
        for (int i = 0; i < left.length; i++) {
            Container own = blocks.get(i).container();
            Container list = items.list(own);
            boolean among =
                    list == null || ofStory[list.number] || list.parent != null && holdsParagraphs[list.parent.number];
            if (!among || own.invisible || isAddress(blocks.get(i))) {
                left[i] = 0;
            }
        }
        return left;
    }
}
