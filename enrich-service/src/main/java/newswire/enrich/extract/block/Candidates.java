package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.page.Page;

/**
 * A page's text blocks as a learner sees them.
 *
 * @param blocks in reading order
 * @param rows features of each block
 */
public record Candidates(List<TextBlock> blocks, float[][] rows) {

    /** All blocks of a page. */
    public static Candidates of(Page page) {
        List<TextBlock> blocks = Segmenter.blocks(page.document());
        return new Candidates(blocks, BlockFeatures.of(page, blocks));
    }

    /** How many blocks there are. */
    public int size() {
        return rows.length;
    }
}
