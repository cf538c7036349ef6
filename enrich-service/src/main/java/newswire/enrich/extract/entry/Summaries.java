package newswire.enrich.extract.entry;

import java.util.List;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** What a summary beside a content is: a standfirst of its own, the first paragraph put first, or a piece cut off the content. */
public final class Summaries {

    private Summaries() {}

    /** The summary's first paragraph where it is no piece that programs have cut off the content; null else. */
    public static @Nullable Found<String> standfirst(EntryField summary, EntryField content) {
        List<Block> told = content.blocks();
        if (summary.story().isEmpty() || told.isEmpty()) {
            return null;
        }
        String text = summary.blocks().getFirst().text();
        return isPiece(summary, told) ? null : new Found<>(text, "entry");
    }

    private static boolean isPiece(EntryField summary, List<Block> content) {
        String piece = Words.fold(Dots.without(text(summary.blocks())));
        boolean begins = Words.fold(text(content)).startsWith(piece);
        boolean first =
                content.size() > 1 && Words.fold(content.getFirst().text()).equals(piece);
        return begins && !first;
    }

    private static String text(List<Block> blocks) {
        return String.join(" ", blocks.stream().map(Block::text).toList());
    }
}
