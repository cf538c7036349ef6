package newswire.enrich.extract.block;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headings amid a story that look unlike it by themselves, being a few words and often a link: one with paragraphs of the
 * story right below it and before it, all in the same place, is the story's. What stands there more than once, as over
 * advertisements, is not.
 */
final class Subheadings {

    /** What is less likely is of something else, wherever it stands. */
    private static final double LEAST = 0.1;

    private static final int ABOVE = 4;
    private static final int BELOW = 2;
    private static final int PARAGRAPH = 8;
    /** How far up the element around a heading and its paragraph may be: each may stand in a box of its own. */
    private static final int LEVELS = 3;

    private Subheadings() {}

    /** Those that are taken though they are less likely than what else is. */
    static BitSet amid(List<TextBlock> blocks, double[] scores, double taken) {
        BitSet headings = new BitSet();
        Map<Long, Integer> said = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            Container own = blocks.get(i).container();
            boolean may = own.tag.heading() && !own.name.equals("h1") && scores[i] >= LEAST && scores[i] < taken;
            Container around = may ? aroundBoth(blocks, scores, taken, i) : null;
            if (around != null && isStoryAbove(blocks, scores, taken, i, around)) {
                Integer before = said.putIfAbsent(blocks.get(i).wording(), i);
                headings.set(i, before == null);
                headings.clear(before == null ? scores.length : before);
            }
        }
        return headings;
    }

    /** The innermost element around a heading and the paragraph of the story below it, null where there is none. */
    private static @Nullable Container aroundBoth(List<TextBlock> blocks, double[] scores, double taken, int heading) {
        for (int i = heading + 1; i <= Math.min(scores.length - 1, heading + BELOW); i++) {
            if (scores[i] >= taken && blocks.get(i).words() >= PARAGRAPH) {
                Container at = blocks.get(heading).container().parent;
                for (int level = 1; level <= LEVELS && at != null; level++) {
                    if (isNear(blocks.get(i).container(), at)) {
                        return at;
                    }
                    at = at.parent;
                }
                return null;
            }
        }
        return null;
    }

    private static boolean isStoryAbove(
            List<TextBlock> blocks, double[] scores, double taken, int heading, Container around) {
        for (int i = heading - 1; i >= Math.max(0, heading - ABOVE); i--) {
            if (scores[i] >= taken && isNear(blocks.get(i).container(), around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Container inner, Container outer) {
        Container at = inner;
        for (int level = 0; level <= LEVELS && at != null; level++) {
            if (at == outer) {
                return true;
            }
            at = at.parent;
        }
        return false;
    }
}
