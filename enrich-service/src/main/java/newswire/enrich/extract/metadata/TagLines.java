package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Words;

/** Lines within a story that list its tags and tell nothing. */
public final class TagLines {

    private static final int FEWEST = 3;
    private static final int MOST_WORDS = 40;

    private TagLines() {}

    /** A story without those. */
    public static List<TextBlock> leftOut(List<TextBlock> story, List<String> tags) {
        if (tags.size() < FEWEST) {
            return story;
        }
        Set<String> folded = tags.stream().map(Words::fold).collect(Collectors.toSet());
        List<TextBlock> rest = new ArrayList<>(story.size());
        for (TextBlock block : story) {
            if (block.words() > MOST_WORDS || block.text().indexOf(',') < 0 || !isList(block.text(), folded)) {
                rest.add(block);
            }
        }
        return rest;
    }

    private static boolean isList(String text, Set<String> tags) {
        String[] parts = text.split(",");
        for (String part : parts) {
            if (!tags.contains(Words.fold(part))) {
                return false;
            }
        }
        return parts.length >= FEWEST;
    }
}
