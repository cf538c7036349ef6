package newswire.enrich.extract.body;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Where a story begins: many pages put its standfirst into headings, for its looks. */
public final class Openings {

    private Openings() {}

    /** A story with the lines of its standfirst as paragraphs, where they stand above its first one. */
    public static List<StoryBlock> plain(List<StoryBlock> story, @Nullable String standfirst) {
        if (standfirst == null || story.isEmpty() || !isHeading(story.getFirst())) {
            return story;
        }
        String wording = Words.fold(standfirst);
        List<StoryBlock> plain = new ArrayList<>(story);
        for (int i = 0; i < plain.size() && isHeading(plain.get(i)); i++) {
            StoryBlock block = plain.get(i);
            if (wording.contains(Words.fold(block.as().text()))) {
                plain.set(
                        i,
                        new StoryBlock(
                                block.shown(),
                                new Block(BlockType.paragraph, block.as().text())));
            }
        }
        return plain;
    }

    private static boolean isHeading(StoryBlock block) {
        return block.as().type() == BlockType.subheading;
    }
}
