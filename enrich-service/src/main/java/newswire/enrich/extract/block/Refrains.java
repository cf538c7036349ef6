package newswire.enrich.extract.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paragraphs that stand word for word again and again amid a story: notes on what is embedded, appeals. Where they are much
 * of the text it is verse, a list, or a sample, and none is left out.
 */
final class Refrains {

    private static final int MIN_WORDS = 14;
    private static final int TIMES = 3;
    /** What share of the story's words they may have. */
    private static final double SHARE = 0.25;

    private static final int LISTED = Tags.bit("li") | Tags.bit("table");

    private Refrains() {}

    /** The wordings of such paragraphs among the blocks that are as likely as those that are taken for the story. */
    static Set<Long> in(List<TextBlock> blocks, double[] scores, double taken) {
        Map<Long, Integer> times = new HashMap<>();
        Set<Long> refrains = new HashSet<>();
        int all = 0;
        int theirs = 0;
        for (int i = 0; i < scores.length; i++) {
            TextBlock block = blocks.get(i);
            all += scores[i] < taken ? 0 : block.words();
            if (scores[i] >= taken && mayBe(block)) {
                int time = times.merge(block.wording(), 1, Integer::sum);
                if (time == TIMES) {
                    refrains.add(block.wording());
                    theirs += TIMES * block.words();
                } else if (time > TIMES) {
                    theirs += block.words();
                }
            }
        }
        return theirs < SHARE * all ? refrains : Set.of();
    }

    private static boolean mayBe(TextBlock block) {
        return block.words() >= MIN_WORDS
                && (block.container().ancestorTags & LISTED) == 0
                && !block.text().endsWith(":");
    }
}
