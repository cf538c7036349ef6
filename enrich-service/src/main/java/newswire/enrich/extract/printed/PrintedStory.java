package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.metadata.Datelines;

/** The story on a printed page, from its first paragraph to its last, with the pictures amid it and the topics below. */
final class PrintedStory {

    private static final double LIKELY = 0.4;
    private static final double TAG = 0.5;

    /** Of what is so likely of the story, an agency's name at its end makes no caption. */
    private static final double SURE = 0.9;

    private static final int SUBHEADING = 12;
    private static final int NEAR = 3;
    private static final int TOPIC = 4;

    /** So far below the story what belongs to it is looked for. */
    private static final int BELOW = 40;

    private static final int MOST_TOPICS = 12;

    private final JudgedLines lines;
    private final List<PrintedLine> all;
    private final List<Block> blocks = new ArrayList<>();
    /** The line of each block. */
    private final List<Integer> places = new ArrayList<>();

    private final List<Image> images = new ArrayList<>();
    private final int lastLine;
    private List<String> topics = List.of();

    private PrintedStory(JudgedLines lines) {
        this.lines = lines;
        this.all = lines.lines();
        this.lastLine = lines.last();
    }

    /** What its head says tells it from what is said of it. */
    static PrintedStory of(JudgedLines lines, Head head) {
        PrintedStory story = new PrintedStory(lines);
        OtherStories others = new OtherStories(story.all);
        int end = Math.min(Closing.of(lines, lines.headline() + 1), story.lastLine + BELOW + 1) - 1;
        for (int i = Math.max(0, lines.headline() + 1); i <= end; i++) {
            boolean other = others.has(i);
            i += story.take(i, other, head) - 1;
        }
        story.end(head);
        story.topics = story.topics.isEmpty() ? story.likelyTopics() : story.topics;
        return story;
    }

    /** Drops what a short line leads to below the last paragraph, and last ones that are about who wrote or had a hand in it. */
    private void end(Head head) {
        int end = blocks.size();
        for (int i = blocks.size() - 1; i > 0 && blocks.get(i).type() != BlockType.paragraph; i--) {
            boolean below = blocks.get(i).type() == BlockType.subheading || places.get(i) > places.get(i - 1) + 1;
            end = below ? i : end;
        }
        while (end > 1 && Contributors.areNamed(blocks.get(end - 1).text())) {
            end--;
        }
        boolean ofAuthor =
                end > 1 && head.names().stream().anyMatch(blocks.get(end - 1).text()::startsWith);
        blocks.subList(ofAuthor ? end - 1 : end, blocks.size()).clear();
    }

    /** How many lines it took in. */
    private int take(int i, boolean other, Head head) {
        PrintedLine line = lines.line(i);
        if (Head.isToEditors(line.text())) {
            return 1;
        }
        boolean near = i <= lastLine + NEAR;
        boolean begins = head.isStandfirst(i) || Datelines.of(line.text()) != null;
        boolean caption = near && !begins && lines.score(LineRole.caption, i) >= LIKELY;
        boolean may = caption || near && lines.story()[i] < SURE;
        PrintedImage image = may && !begins ? PrintedImage.at(lines.signs(), i, i >= lastLine) : null;
        if (image != null) {
            images.add(image.image());
            return image.lines();
        }
        List<String> listed = topics.isEmpty() && !line.isParagraph() ? topicsAt(i) : List.of();
        if (!listed.isEmpty()) {
            topics = listed;
        } else if (caption) {
            images.add(new Image(null, line.text(), null));
        } else if (lines.isStory(i) && !other && !head.has(i) && !line.endsInAddress()) {
            BlockType type = type(line);
            if (type != BlockType.subheading || !blocks.isEmpty()) {
                blocks.add(new Block(type, line.text()));
                places.add(i);
            }
        }
        return 1;
    }

    private static BlockType type(PrintedLine line) {
        if (line.item()) {
            return BlockType.listItem;
        }
        return line.isParagraph() || line.words() > SUBHEADING ? BlockType.paragraph : BlockType.subheading;
    }

    /** Those that a line lists, or the short lines below one that leads to them. */
    private List<String> topicsAt(int i) {
        String line = lines.line(i).text();
        if (TopicLine.isOne(line)) {
            return TopicLine.topics(line, text());
        }
        if (!TopicLine.leads(line)) {
            return List.of();
        }
        boolean items = i + 1 < all.size() && all.get(i + 1).item();
        return all.stream()
                .skip(i + 1L)
                .takeWhile(below -> below.words() <= TOPIC && !below.isFurniture() && !below.isHeading())
                .takeWhile(below -> below.item() == items)
                .limit(MOST_TOPICS)
                .map(PrintedLine::text)
                .toList();
    }

    /** The lines that most likely name one each, where no line leads to a list of them. */
    private List<String> likelyTopics() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.score(LineRole.tag, i) >= TAG && !Contacts.has(lines.signs(), i))
                .mapToObj(i -> lines.line(i).text())
                .distinct()
                .limit(MOST_TOPICS)
                .toList();
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
