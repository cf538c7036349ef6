package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** The body of a page: its text blocks, each judged by learnt trees. Thread-safe. */
public final class Body {

    private static final double TAKEN = 0.48;
    private static final double CAPTION = 0.25;
    private static final int MIN_REPEAT = 4;
    private static final int FIGCAPTION = Tags.bit("figcaption");

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
     * The blocks of the story in reading order, empty when there is none. Captions, repeats and the headline are no part of
     * it.
     */
    public List<TextBlock> of(JudgedPage page, @Nullable String title) {
        List<TextBlock> blocks = page.candidates().blocks();
        double[] scores = page.body();
        Set<String> seen = new HashSet<>();
        if (title != null) {
            seen.add(Words.fold(title));
        }
        List<TextBlock> story = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            TextBlock block = blocks.get(i);
            if (scores[i] < TAKEN
                    || (block.container().ancestorTags & FIGCAPTION) != 0
                    || page.score(BlockRole.caption, i) > CAPTION) {
                continue;
            }
            boolean isNew = seen.add(Words.fold(block.text()));
            if (isNew || block.words() < MIN_REPEAT) {
                story.add(block);
            }
        }
        return story;
    }

    /** The blocks of a feed's field, which holds little else than the story. */
    public List<TextBlock> ofFragment(Page fragment) {
        return Segmenter.cut(fragment.document()).blocks().stream()
                .filter(b -> b.words() > 0 && b.linked() < 0.9)
                .toList();
    }

    /** What each block of a story is to its reader. */
    public static List<Block> blocks(List<TextBlock> story) {
        return story.stream()
                .map(block -> new Block(type(block.container()), block.text()))
                .toList();
    }

    private static BlockType type(Container container) {
        if (container.tag.heading()) {
            return BlockType.subheading;
        }
        int above = container.ancestorTags;
        if ((above & Tags.bit("blockquote")) != 0) {
            return BlockType.quotation;
        }
        if ((above & Tags.bit("table")) != 0 && container.name.startsWith("t")) {
            return BlockType.table;
        }
        return (above & Tags.bit("li")) != 0 ? BlockType.listItem : BlockType.paragraph;
    }
}
