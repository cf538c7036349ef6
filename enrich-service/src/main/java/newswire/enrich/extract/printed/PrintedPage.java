package newswire.enrich.extract.printed;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.metadata.Addresses;
import org.jspecify.annotations.Nullable;

/** What a page says that was printed or copied as plain text. What can't be told from furniture is left out. */
public final class PrintedPage {

    private final JudgedLines lines;
    private final Head head;
    private final PrintedStory story;
    private final @Nullable URI address;
    private final boolean cut;

    private PrintedPage(PrintedLines page, JudgedLines lines) {
        this.lines = lines;
        this.head = Head.of(lines);
        this.story = PrintedStory.of(lines, head);
        this.address = Addresses.resolve(null, page.address());
        this.cut = page.cut();
    }

    /** Reads the first two million characters of a text, and of those 20,000 lines. */
    public static PrintedPage read(String text, PrintedModel model) {
        PrintedLines page = PrintedLines.of(text);
        return new PrintedPage(page, JudgedLines.of(page, model));
    }

    /** The headline, without what an agency calls its story before it. */
    public @Nullable String title() {
        return lines.headline() < 0
                ? null
                : Slugs.off(lines.line(lines.headline()).text());
    }

    public @Nullable String standfirst() {
        return head.standfirst();
    }

    /** Who wrote, agencies among them. */
    public List<String> names() {
        return head.names();
    }

    /** The place, where the page says that above the story. */
    public @Nullable String dateline() {
        return head.dateline();
    }

    public @Nullable StatedTime published() {
        return head.published();
    }

    public @Nullable StatedTime modified() {
        return head.modified();
    }

    public List<String> section() {
        return head.section();
    }

    public List<Block> blocks() {
        return story.blocks();
    }

    /** What print has left of pictures: captions and credits. */
    public List<Image> images() {
        return story.images();
    }

    public List<String> topics() {
        return story.topics();
    }

    /** The address that a browser printed with the page. */
    public @Nullable URI address() {
        return address;
    }

    /** Whether the text is longer than is read. */
    public boolean isCut() {
        return cut;
    }
}
