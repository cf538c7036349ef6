package newswire.enrich.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;

/** A page that was printed or copied as plain text. */
public final class PrintedPage {

    private static final int MIN_WORDS = 12;

    private PrintedPage() {}

    /** The story on it. */
    public static Story read(String text) {
        List<Block> blocks = new ArrayList<>();
        String title = null;
        for (String part : text.split("\\n\\s*\\n")) {
            String line = Spaces.collapse(part);
            if (line.startsWith("# ") && title == null) {
                title = line.substring(2);
            } else if (Words.count(line) >= MIN_WORDS) {
                blocks.add(new Block(BlockType.paragraph, line));
            }
        }
        String body = String.join("\n\n", blocks.stream().map(Block::text).toList());
        StoryKind kind = blocks.isEmpty() ? StoryKind.none : StoryKind.article;
        return new Story(
                title, null, List.of(), List.of(), null, null, null, List.of(), kind, blocks, body, List.of(),
                List.of(), null, null, null, false, false, Map.of());
    }
}
