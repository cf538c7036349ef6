package newswire.enrich.extract;

import java.util.List;
import newswire.enrich.extract.printed.PrintedPage;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Puts together the story that a printed page tells. */
final class PrintedStories {

    private static final String SOURCE = "printed text";

    private PrintedStories() {}

    static Story of(PrintedPage page) {
        StoryDraft draft = new StoryDraft();
        draft.title(found(page.title()));
        draft.standfirst(found(page.standfirst()));
        draft.authors(found(page.names()));
        draft.dateline(found(page.dateline()));
        draft.published(found(page.published()));
        draft.modified(found(page.modified()));
        draft.section(found(page.section()));
        draft.tags(found(page.topics()));
        draft.canonicalUrl(found(page.address()));
        draft.images(page.images(), SOURCE);
        List<Block> blocks = page.blocks();
        draft.body(
                blocks,
                blocks.stream().mapToInt(block -> Words.count(block.text())).sum(),
                SOURCE);
        draft.kind(new Found<>(blocks.isEmpty() ? StoryKind.none : StoryKind.article, SOURCE));
        draft.access(null, page.isCut() ? new Found<>(true, SOURCE) : null);
        return draft.toStory();
    }

    private static <T> @Nullable Found<T> found(@Nullable T value) {
        return value == null ? null : new Found<>(value, SOURCE);
    }
}
