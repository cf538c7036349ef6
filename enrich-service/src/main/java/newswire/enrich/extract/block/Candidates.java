package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.page.Page;
import org.jspecify.annotations.Nullable;

/** A page's text blocks as a learner sees them. */
public final class Candidates {

    private final List<TextBlock> blocks;
    private final List<TextSigns> signs;
    private final int[] paths;
    private final List<Embedded> embedded;
    private final int containers;
    private final boolean pictures;
    private final Landmarks landmarks;
    /** The features in one of two forms, lest they take memory twice. */
    private @Nullable Rows features;

    private float @Nullable [][] rows;

    private Candidates(Cut cut, BlockFeatures features) {
        this.blocks = cut.blocks();
        this.signs = cut.signs();
        this.embedded = cut.embedded();
        this.containers = cut.containers();
        this.pictures = cut.pictures();
        this.features = features.rows();
        this.paths = features.paths();
        this.landmarks = features.landmarks();
    }

    /** All blocks of a page. */
    public static Candidates of(Page page) {
        Cut cut = Segmenter.cut(page);
        return new Candidates(cut, new BlockFeatures(page, cut));
    }

    /** The blocks in reading order. */
    public List<TextBlock> blocks() {
        return blocks;
    }

    /** Frames, videos and the like, in page order. */
    public List<Embedded> embedded() {
        return embedded;
    }

    /** Features of each block as numbers. */
    public synchronized float[][] rows() {
        float[][] numbers = rows;
        if (numbers == null) {
            numbers = features().toFloats();
            rows = numbers;
            features = null;
        }
        return numbers;
    }

    /** Features of each block as forests take them. */
    synchronized Rows features() {
        Rows forForests = features;
        return forForests == null ? Rows.of(rows()) : forForests;
    }

    /** How many blocks there are. */
    public int size() {
        return blocks.size();
    }

    /** Hashes of a block's words in order, as {@link newswire.enrich.extract.text.Words#hashes} has them; not to be changed. */
    public int[] words(int block) {
        return signs.get(block).words;
    }

    /** How many words they have together. */
    public int words() {
        return blocks.stream().mapToInt(TextBlock::words).sum();
    }

    /** Whether the page shows any picture or video. */
    boolean hasPictures() {
        return pictures;
    }

    /** A block's path as a number below {@link #size}; blocks in like places share it. */
    int path(int block) {
        return paths[block];
    }

    /** Lines that part the page. */
    Landmarks landmarks() {
        return landmarks;
    }

    /** How many containers there are; their numbers are below. */
    int containers() {
        return containers;
    }
}
