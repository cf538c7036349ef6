package newswire.enrich.extract.printed;

import java.util.List;

/**
 * Tells lines of other stories from the story's own, asked in the order of lines. Below a line that leads away a headline alone may
 * stand amid the story; of several, each with its first sentence, none of the sentences is the story's.
 */
final class OtherStories {

    private static final int TEASER = 40;

    private final List<PrintedLine> lines;
    private boolean led;
    private boolean several;

    OtherStories(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /** Whether a line leads to other stories or is of one. */
    boolean has(int i) {
        PrintedLine line = lines.get(i);
        if (!line.isParagraph()) {
            led |= line.leadsAway();
            return led;
        }
        boolean teaser = led && isBelowHeadline(i) && line.words() <= TEASER;
        if (teaser && (several || isBelowHeadline(nextParagraph(i)))) {
            several = true;
            return true;
        }
        led = false;
        several = false;
        return false;
    }

    private int nextParagraph(int i) {
        int next = i + 1;
        while (next < lines.size() && !lines.get(next).isParagraph()) {
            next++;
        }
        return next;
    }

    private boolean isBelowHeadline(int i) {
        return i > 0
                && i < lines.size()
                && lines.get(i - 1).mayBeHeadline()
                && !lines.get(i - 1).isParagraph();
    }
}
