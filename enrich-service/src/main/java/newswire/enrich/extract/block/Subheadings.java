package newswire.enrich.extract.block;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headings amid a story that look unlike it by themselves, being a few words and often a link: one with paragraphs of the
 * story right below it and before it, all in the same place, is the story's, and so is one amid the story that is marked up
 * as others of it are. What stands there more than once, as over advertisements, is not.
 */
final class Subheadings {

    /** What is less likely is of something else, wherever it stands. */
    private static final double LEAST = 0.1;

    private static final int ABOVE = 4;
    private static final int BELOW = 2;
    private static final int PARAGRAPH = 8;
    /** How far up the element around a heading and its paragraph may be: each may stand in a box of its own. */
    private static final int LEVELS = 3;

    /** What is less likely is of something else, whatever it looks like. */
    private static final double LEAST_LIKE_OTHERS = 0.15;
    /** So many headings of the story in like places make a kind. */
    private static final int KIND = 2;

    private static final int MAIN = Tags.bit("h1");

    private final List<TextBlock> blocks;
    private final double[] scores;
    private final double taken;
    private final Map<Long, Integer> kinds = new HashMap<>();
    private int last = -1;

    private Subheadings(List<TextBlock> blocks, double[] scores, double taken) {
        this.blocks = blocks;
        this.scores = scores;
        this.taken = taken;
        for (int i = 0; i < scores.length; i++) {
            last = scores[i] < taken ? last : i;
            if (scores[i] >= taken && blocks.get(i).container().heading) {
                kinds.merge(blocks.get(i).container().path(), 1, Integer::sum);
            }
        }
    }

    /** Those that are taken though they are less likely than what else is. */
    static BitSet amid(List<TextBlock> blocks, double[] scores, double taken) {
        return new Subheadings(blocks, scores, taken).amid();
    }

    private BitSet amid() {
        BitSet headings = new BitSet();
        Map<Long, Integer> said = new HashMap<>();
        boolean begun = false;
        for (int i = 0; i < last; i++) {
            begun |= scores[i] >= taken;
            if (begun && mayBe(i) && (isOfKind(i) || hasParagraphs(i))) {
                Integer before = said.putIfAbsent(blocks.get(i).wording(), i);
                headings.set(i, before == null);
                headings.clear(before == null ? scores.length : before);
            }
        }
        return headings;
    }

    private boolean mayBe(int i) {
        Container own = blocks.get(i).container();
        return own.heading && (own.ancestorTags & MAIN) == 0 && scores[i] >= LEAST && scores[i] < taken;
    }

    private boolean isOfKind(int i) {
        return scores[i] >= LEAST_LIKE_OTHERS
                && kinds.getOrDefault(blocks.get(i).container().path(), 0) >= KIND;
    }

    private boolean hasParagraphs(int i) {
        Container around = aroundBoth(i);
        return around != null && isStoryAbove(i, around);
    }

    /** The innermost element around a heading and the paragraph of the story below it, null where there is none. */
    private @Nullable Container aroundBoth(int heading) {
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

    private boolean isStoryAbove(int heading, Container around) {
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
