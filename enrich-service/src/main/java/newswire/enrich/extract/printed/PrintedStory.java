package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.person.BylineLines;

/** The story on a printed page, from its first paragraph to its last, with the pictures amid it and the topics below. */
final class PrintedStory {

    private static final int TEASER = 40;
    private static final int SUBHEADING = 12;
    private static final int TOPIC = 4;
    private static final int MOST_TOPICS = 12;
    private static final Pattern COMMENTS =
            Pattern.compile("(?iu)(?:comments?|kommentare|commentaires|comentarios|comentários|commenti)\\W*\\d*\\W*");

    private final int lastParagraph;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private List<String> topics = List.of();
    private boolean ofOthers;

    /** A headline alone may stand amid the story; of several, each with its first sentence, none of the sentences is its. */
    private boolean ofSeveral;

    private PrintedStory(int lastParagraph) {
        this.lastParagraph = lastParagraph;
    }

    /** Of a page's lines those from {@code from} on, which its authors' names tell from what is said of them below. */
    static PrintedStory of(List<PrintedLine> lines, int from, List<String> authors) {
        int last = lines.size() - 1;
        while (last > from && !lines.get(last).isParagraph()) {
            last--;
        }
        PrintedStory story = new PrintedStory(last);
        for (int i = from; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            if (line.isMainHeading() && !story.blocks.isEmpty()
                    || COMMENTS.matcher(line.text()).matches()) {
                break;
            }
            story.topics = story.topicsAt(lines, i);
            if (!story.topics.isEmpty()) {
                break;
            }
            i += story.take(lines, i, authors) - 1;
        }
        return story;
    }

    /** Those that a line lists, or the short lines below one that leads to them. */
    private List<String> topicsAt(List<PrintedLine> lines, int i) {
        String line = lines.get(i).text();
        if (TopicLine.isOne(line)) {
            return TopicLine.topics(line, text());
        }
        if (!TopicLine.leads(line)) {
            return List.of();
        }
        return lines.stream()
                .skip(i + 1L)
                .takeWhile(below -> below.words() <= TOPIC && !below.isFurniture() && !below.isHeading())
                .limit(MOST_TOPICS)
                .map(PrintedLine::text)
                .toList();
    }

    /** How many lines it took in. */
    private int take(List<PrintedLine> lines, int i, List<String> authors) {
        PrintedLine line = lines.get(i);
        String text = line.text();
        PrintedImage image = PrintedImage.at(lines, i, i >= lastParagraph);
        if (image != null) {
            images.add(image.image());
            return image.lines();
        }
        if (line.leadsAway() && !line.isParagraph()) {
            ofOthers = true;
        } else if (line.isFurniture() || BylineLines.tellsOf(text, authors)) {
            ofOthers &= !line.isParagraph();
        } else if (line.isParagraph()) {
            boolean teaser = ofOthers && isBelowHeadline(lines, i) && line.words() <= TEASER;
            if (!teaser || !ofSeveral && !isBelowHeadline(lines, nextParagraph(lines, i))) {
                ofOthers = false;
                ofSeveral = false;
                blocks.add(new Block(BlockType.paragraph, text));
            } else {
                ofSeveral = true;
            }
        } else if (line.item() && !ofOthers && isListed(lines, i)) {
            blocks.add(new Block(BlockType.listItem, text));
        } else if (isSubheading(lines, i)) {
            blocks.add(new Block(BlockType.subheading, text));
        }
        return 1;
    }

    private static int nextParagraph(List<PrintedLine> lines, int i) {
        int next = i + 1;
        while (next < lines.size() && !lines.get(next).isParagraph()) {
            next++;
        }
        return next;
    }

    private static boolean isBelowHeadline(List<PrintedLine> lines, int i) {
        return i > 0
                && i < lines.size()
                && lines.get(i - 1).mayBeHeadline()
                && !lines.get(i - 1).isParagraph();
    }

    /** An item of a list that a paragraph leads to with a colon. */
    private boolean isListed(List<PrintedLine> lines, int i) {
        boolean goesOn = !blocks.isEmpty()
                && blocks.getLast().type() == BlockType.listItem
                && lines.get(i - 1).item();
        return goesOn
                || i > 0
                        && lines.get(i - 1).isParagraph()
                        && lines.get(i - 1).text().endsWith(":");
    }

    /** A marked heading of a part of the story: what comes next is a paragraph. */
    private boolean isSubheading(List<PrintedLine> lines, int i) {
        PrintedLine line = lines.get(i);
        return line.isHeading()
                && !line.isShout()
                && !ofOthers
                && !blocks.isEmpty()
                && line.words() <= SUBHEADING
                && i + 1 < lines.size()
                && lines.get(i + 1).isParagraph();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The paragraphs, parted by blank lines. */
    String text() {
        return String.join("\n\n", blocks.stream().map(Block::text).toList());
    }

    List<Image> images() {
        return images;
    }

    List<String> topics() {
        return topics;
    }
}
