package newswire.enrich.extract.entry;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.block.Body;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.body.StoryBlock;
import newswire.enrich.extract.metadata.Images;
import newswire.enrich.extract.metadata.MarkedCaptions;
import newswire.enrich.extract.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entry, its content or its summary, read as the story it tells: without captions, and without what feeds put
 * below a story, as links back to its page, to other stories, to share it and to subscribe.
 *
 * @param page the field as it was read
 * @param story the blocks of the story
 * @param images those with captions
 * @param cut whether the story goes on elsewhere
 * @param paywalled whether it does so for subscribers alone
 */
public record EntryField(Page page, List<StoryBlock> story, List<Image> images, boolean cut, boolean paywalled) {

    private static final double LINKED = 0.9;

    public EntryField {
        story = List.copyOf(story);
        images = List.copyOf(images);
    }

    /**
     * Reads a field.
     *
     * @param title the entry's, null when it has none
     * @param link the address of its page, null when that is not known
     */
    public static EntryField of(Page field, @Nullable String title, @Nullable URI link) {
        OwnLinks own = new OwnLinks(field, title, link);
        Page page = own.withoutLast();
        boolean led = page != field;
        MarkedCaptions marked = MarkedCaptions.of(page);
        List<TextBlock> captions = new ArrayList<>();
        List<TextBlock> told = new ArrayList<>();
        for (TextBlock block : Body.ofFragment(page)) {
            boolean caption = block.within("figcaption") || marked.is(block);
            (caption ? captions : told).add(block);
        }
        Ending ending = Ending.of(told, own);
        List<TextBlock> kept =
                ending.story().stream().filter(block -> block.linked() < LINKED).toList();
        boolean cut =
                !kept.isEmpty() && (ending.subscribers() || isCut(kept.getLast().text(), led));
        return new EntryField(
                page, Dots.written(StoryBlock.of(kept)), Images.of(page, captions), cut, ending.subscribers());
    }

    /** @param led whether a link at the end of a paragraph led to the page */
    private static boolean isCut(String last, boolean led) {
        return Dots.isCut(last) || led && !Dots.endsSentence(last);
    }

    /** The blocks of the story as its readers have them. */
    public List<Block> blocks() {
        return story.stream().map(StoryBlock::as).toList();
    }

    /** How many words the story has. */
    public int words() {
        return StoryBlock.words(story);
    }
}
