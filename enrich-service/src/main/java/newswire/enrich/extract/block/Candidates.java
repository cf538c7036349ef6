package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.page.Page;

/** A page's text blocks as a learner sees them. */
public final class Candidates {

    private final List<TextBlock> blocks;
    private final float[][] rows;
    private final int[] paths;
    private final int containers;

    private Candidates(Cut cut, BlockFeatures features) {
        this.blocks = cut.blocks();
        this.containers = cut.containers();
        this.rows = features.rows();
        this.paths = features.paths();
    }

    /** All blocks of a page. */
    public static Candidates of(Page page) {
        Cut cut = Segmenter.cut(page.document());
        return new Candidates(cut, new BlockFeatures(page, cut));
    }

    /** The blocks in reading order. */
    public List<TextBlock> blocks() {
        return blocks;
    }

    /** Features of each block. */
    public float[][] rows() {
        return rows;
    }

    /** How many blocks there are. */
    public int size() {
        return rows.length;
    }

    /** A block's path as a number below {@link #size}; blocks in like places share it. */
    int path(int block) {
        return paths[block];
    }

    /** How many containers there are; their numbers are below. */
    int containers() {
        return containers;
    }
}
