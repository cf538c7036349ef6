package newswire.enrich.extract.block;

import java.util.List;

/**
 * What a page shows beside its story and what may be as well written: teasers of other stories, comments and galleries in
 * lists of their own, lines that lead to other stories, what asides, forms, and boxes for comments, consent and authors
 * hold, text that nobody sees, and addresses written out. The story is known by its longest run of likely blocks.
 */
public final class Asides {

    private static final int MIN_WORDS = 8;

    private final List<TextBlock> blocks;
    private final Candidates candidates;
    private final double[] scores;
    private final Items items;
    private final Boxes boxes;

    private Asides(JudgedPage page) {
        this.candidates = page.candidates();
        this.blocks = candidates.blocks();
        this.scores = page.body();
        this.items = new Items(candidates);
        this.boxes = new Boxes(candidates);
    }

    /** The page without its asides, for pages that are no lists of entries themselves. */
    public static JudgedPage leftOut(JudgedPage page) {
        Asides asides = new Asides(page);
        StoryRun story = StoryRun.of(asides.blocks, asides.scores, asides.items, asides.boxes, asides::mayBeOfStory);
        return story == null ? page : page.judgedAnew(asides.without(story));
    }

    private boolean mayBeOfStory(int i) {
        Container own = blocks.get(i).container();
        return isShown(i) && blocks.get(i).words() >= MIN_WORDS && !items.isOfGallery(own);
    }

    private boolean isShown(int i) {
        return !blocks.get(i).container().invisible && !isAddress(blocks.get(i).text());
    }

    /** A link that is written out, or what a script is to load. */
    private static boolean isAddress(String text) {
        return text.startsWith("http") && text.contains("://") && text.indexOf(' ') < 0;
    }

    private double[] without(StoryRun story) {
        boolean[] ofStory = new boolean[candidates.containers()];
        boolean[] holdsParagraphs = new boolean[ofStory.length];
        double taken = Taken.from(blocks, scores);
        for (int i = story.first(); i <= story.last(); i++) {
            Container own = blocks.get(i).container();
            boolean holdsStory = scores[i] >= taken && mayBeOfStory(i) && boxes.around(own) == story.box();
            Container at = holdsStory ? own : null;
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
            if (!among || !isShown(i) || ReadMore.is(blocks.get(i)) || boxes.part(own, ofStory, i > story.last())) {
                left[i] = 0;
            }
        }
        return left;
    }
}
