package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.page.Page;
import org.jspecify.annotations.Nullable;

/** The body of a page: its text blocks, each judged by learnt trees. Thread-safe. */
public final class Body {

    /** Where nothing is as likely there is no story. */
    static final double TAKEN = 0.44;

    private static final int QUOTATION = Tags.bit("blockquote");
    private static final int TABLE = Tags.bit("table");
    private static final int LIST_ITEM = Tags.bit("li");

    private final BlockModel model;

    /** Judges by this model. */
    public Body(BlockModel model) {
        this.model = model;
    }

    /** What the model makes of a page's blocks. */
    public JudgedPage judge(Page page) {
        return new JudgedPage(Candidates.of(page), model);
    }

    /**
     * The blocks of the story in reading order, empty when there is none. Captions and the headline are no part of it, nor
     * is what the page shows again elsewhere, unless it surely is.
     */
    public List<TextBlock> of(JudgedPage page, @Nullable String title) {
        return new ChosenBlocks(page, title).story();
    }

    /** All blocks of a feed's field. */
    public static List<TextBlock> ofFragment(Page fragment) {
        return Segmenter.cut(fragment).blocks().stream()
                .filter(block -> block.words() > 0)
                .toList();
    }

    /** What a block of a story is to its reader, by its element. */
    public static Block block(TextBlock block) {
        return new Block(type(block.container()), block.text());
    }

    private static BlockType type(Container container) {
        if (container.heading) {
            return BlockType.subheading;
        }
        int above = container.ancestorTags;
        if ((above & QUOTATION) != 0) {
            return BlockType.quotation;
        }
        if ((above & TABLE) != 0 && container.name.startsWith("t")) {
            return BlockType.table;
        }
        return (above & LIST_ITEM) != 0 ? BlockType.listItem : BlockType.paragraph;
    }
}
