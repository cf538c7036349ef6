package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Set;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.person.WordedByline;
import org.jspecify.annotations.Nullable;

/**
 * The standfirst of a page that has none by its looks or its meta tags: what reads like the story's first paragraph, but stands
 * right below the headline, above who wrote it, and in another element than the paragraphs below.
 */
public final class LeadParagraph {

    private static final double BYLINE = 0.4;
    private static final int MOST_WORDS = 60;
    private static final int NEAR = 4;
    private static final int FEWEST_BELOW = 2;
    private static final Set<String> HEADINGS = Set.of("h1", "h2");

    private LeadParagraph() {}

    /** The first of a story's blocks where it is one, else null. */
    public static @Nullable TextBlock of(JudgedPage judged, List<TextBlock> story) {
        if (story.size() <= FEWEST_BELOW || story.getFirst().words() > MOST_WORDS) {
            return null;
        }
        TextBlock lead = story.getFirst();
        TextBlock below = story.get(1);
        if (lead.element().parent() == below.element().parent()) {
            return null;
        }
        List<TextBlock> blocks = judged.candidates().blocks();
        int from = judged.bodyStart();
        while (from < blocks.size() && blocks.get(from) != lead) {
            from++;
        }
        return from < blocks.size() && isBelowHeadline(blocks, from) && isAboveByline(judged, from, below)
                ? lead
                : null;
    }

    private static boolean isBelowHeadline(List<TextBlock> blocks, int lead) {
        return lead > 0 && HEADINGS.contains(blocks.get(lead - 1).element().normalName());
    }

    private static boolean isAboveByline(JudgedPage judged, int lead, TextBlock below) {
        List<TextBlock> blocks = judged.candidates().blocks();
        for (int i = lead + 1; i < Math.min(blocks.size(), lead + 1 + NEAR) && blocks.get(i) != below; i++) {
            boolean byline = judged.score(BlockRole.byline, i) >= BYLINE
                    || WordedByline.read(blocks.get(i).text()) != null;
            if (byline) {
                return true;
            }
        }
        return false;
    }
}
