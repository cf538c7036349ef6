package newswire.enrich.extract.block;

import java.util.List;

/** Finds the story by where running text is densest. */
final class Density {

    private static final int GOOD_WORDS = 12;
    private static final double GOOD_LINKED = 0.34;
    private static final int FLAT = Tags.bit("nav")
            | Tags.bit("footer")
            | Tags.bit("aside")
            | Tags.bit("figcaption")
            | Tags.bit("figure")
            | Tags.bit("form")
            | Tags.bit("button");

    private Density() {}

    /** Whether each block is of the story. */
    static boolean[] choose(List<TextBlock> blocks) {
        Container best = null;
        for (TextBlock block : blocks) {
            double good = isGood(block) ? block.words() : 0;
            Container at = block.container();
            double share = good;
            for (int i = 0; i < 3 && at != null; i++) {
                at.goodWords += share;
                best = best == null || at.goodWords > best.goodWords ? at : best;
                share *= 0.9;
                at = at.parent;
            }
        }
        boolean[] chosen = new boolean[blocks.size()];
        for (int i = 0; i < chosen.length && best != null; i++) {
            TextBlock block = blocks.get(i);
            chosen[i] = isWithin(block.container(), best) && isStory(block);
        }
        return chosen;
    }

    private static boolean isGood(TextBlock block) {
        return block.words() >= GOOD_WORDS && block.linked() < GOOD_LINKED && isStory(block);
    }

    private static boolean isStory(TextBlock block) {
        Container at = block.container();
        return (at.ancestorTags & FLAT) == 0
                && !at.hidden
                && !at.tag.equals("h1")
                && (at.nearWords & (ClassWords.CAPTION | ClassWords.COMMENT)) == 0
                && block.linked() < 0.6
                && (block.words() > 4 || at.tag.startsWith("h") || at.tag.equals("p"));
    }

    private static boolean isWithin(Container inner, Container outer) {
        Container at = inner;
        while (at != null && at != outer) {
            at = at.parent;
        }
        return at == outer;
    }
}
