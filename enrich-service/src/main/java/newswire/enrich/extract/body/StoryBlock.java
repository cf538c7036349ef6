package newswire.enrich.extract.body;

import java.util.List;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.block.Body;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Words;

/**
 * A block of the story.
 *
 * @param shown where it stands on the page; for what has no text there, the text before it
 * @param as what it is to its reader
 */
public record StoryBlock(TextBlock shown, Block as) {

    /** How many words it has. */
    int words() {
        return as.text().equals(shown.text()) ? shown.words() : Words.count(as.text());
    }

    /** How many words a story tells in its own voice. */
    public static int words(List<StoryBlock> story) {
        int words = 0;
        for (StoryBlock block : story) {
            words += block.as.isTold() ? block.words() : 0;
        }
        return words;
    }

    /** Blocks of a page, each by its element. */
    public static List<StoryBlock> of(List<TextBlock> story) {
        return story.stream()
                .map(block -> new StoryBlock(block, Body.block(block)))
                .toList();
    }
}
