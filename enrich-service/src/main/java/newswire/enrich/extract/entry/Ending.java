package newswire.enrich.extract.entry;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.block.Body;
import newswire.enrich.extract.block.Cues;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.metadata.Subscribers;

/**
 * The story among a field's blocks, told from what feeds put below it.
 *
 * @param subscribers whether that says that the rest is for subscribers
 */
record Ending(List<TextBlock> story, boolean subscribers) {

    private static final int MOST_WORDS = 40;
    private static final int SHORT = 12;
    private static final int LEAD = 6;
    private static final int MOST_BESIDE_LINKS = 8;
    private static final int TEASER = 180;
    private static final double LINKED = 0.6;
    private static final double LIST = 0.9;

    static Ending of(List<TextBlock> blocks, OwnLinks own) {
        List<TextBlock> story = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean leads = i + 1 < blocks.size() && leadsTo(blocks.get(i), blocks.get(i + 1));
            if (!leads && !leadsBack(blocks.get(i), own)) {
                story.add(blocks.get(i));
            }
        }
        boolean subscribers = false;
        int words = story.stream().mapToInt(TextBlock::words).sum();
        while (!story.isEmpty()) {
            TextBlock last = story.getLast();
            boolean offer = !subscribers && words - last.words() < TEASER && isForSubscribers(last);
            if (!offer && !isFurniture(last)) {
                break;
            }
            subscribers |= offer;
            words -= last.words();
            story.removeLast();
        }
        return new Ending(story, subscribers);
    }

    /** Whether a line is next to nothing but links, one of them to the entry's page. */
    private static boolean leadsBack(TextBlock block, OwnLinks own) {
        return block.words() <= MOST_WORDS
                && block.words() * (1 - block.linked()) <= MOST_BESIDE_LINKS
                && own.in(block);
    }

    /** Whether a short line stands above a list of links. */
    private static boolean leadsTo(TextBlock block, TextBlock next) {
        boolean lead = isHeading(block) || block.text().endsWith(":") || cued(block);
        return lead && block.words() <= LEAD && next.linked() >= LIST;
    }

    /** Whether the last line is no end of a story: a heading, links, an invitation to do something. */
    private static boolean isFurniture(TextBlock block) {
        boolean links = block.linked() >= LINKED && block.words() <= MOST_WORDS;
        boolean cued =
                block.words() <= SHORT && cued(block) && (block.linked() > 0 || !Dots.endsSentence(block.text()));
        return links || cued || isHeading(block);
    }

    private static boolean cued(TextBlock block) {
        return (Cues.first(block.text()) & Cues.FURNITURE) != 0;
    }

    private static boolean isHeading(TextBlock block) {
        return Body.block(block).type() == BlockType.subheading;
    }

    /** Whether it names subscribers, and what it says of them is no sentence of a story. */
    private static boolean isForSubscribers(TextBlock block) {
        String text = block.words() > MOST_WORDS ? "" : block.text();
        return Subscribers.areNamed(text) && (isCall(block) || Subscribers.mayRead(text));
    }

    /** Whether a line is short and has a link in it, or no end. */
    private static boolean isCall(TextBlock block) {
        String text = block.text();
        return block.words() <= SHORT && (block.linked() > 0 || !Dots.endsSentence(text) && !Dots.isCut(text));
    }
}
