package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.page.Page;

/** The body of a page. Thread-safe. */
public final class Body {

    /** The blocks of the story in reading order, empty when there is none. */
    public List<Block> of(Page page) {
        List<TextBlock> blocks = Segmenter.blocks(page.document());
        boolean[] chosen = Density.choose(blocks);
        List<Block> story = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                story.add(
                        new Block(type(blocks.get(i).container()), blocks.get(i).text()));
            }
        }
        return story;
    }

    /** The blocks of a feed's field, which holds little else than the story. */
    public List<Block> ofFragment(Page fragment) {
        return Segmenter.blocks(fragment.document()).stream()
                .filter(b -> b.words() > 0 && b.linked() < 0.9)
                .map(b -> new Block(type(b.container()), b.text()))
                .toList();
    }

    private static BlockType type(Container container) {
        if (container.tag.matches("h[1-6]")) {
            return BlockType.subheading;
        }
        int above = container.ancestorTags;
        if ((above & Tags.bit("blockquote")) != 0) {
            return BlockType.quotation;
        }
        if ((above & Tags.bit("table")) != 0 && container.tag.startsWith("t")) {
            return BlockType.table;
        }
        return (above & Tags.bit("li")) != 0 ? BlockType.listItem : BlockType.paragraph;
    }
}
