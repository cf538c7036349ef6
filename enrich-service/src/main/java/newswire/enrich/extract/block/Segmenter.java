package newswire.enrich.extract.block;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswire.enrich.extract.page.DocumentOrder;
import newswire.enrich.extract.page.Hosts;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.ReadAloud;
import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a document into text blocks, in reading order. One instance reads one page. */
final class Segmenter {

    private static final int MAX_BLOCKS = 20_000;
    private static final int MAX_EMBEDDED = 500;
    /** So many characters for browsers without scripts may be a story; pictures and requests to allow scripts have fewer. */
    private static final int MIN_UNSHOWN = 400;

    private static final int MIN_WORDS = 80;

    private static final int MAX_NODES = 200;
    private static final int PARAGRAPH = 12;
    private static final double LINKED = 0.34;

    private final ElementSigns signs;
    /** Whether what browsers show where scripts do not run is read too. */
    private final boolean withoutScripts;

    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<TextSigns> texts = new ArrayList<>();
    private final List<Ink.Shares> shares = new ArrayList<>();
    private final List<Embedded> embedded = new ArrayList<>();
    /** The text since the last break: single spaces, none at the start, one at the end only as {@link #space}. */
    private char[] text = new char[1_024];

    private int length;
    private boolean space;
    private final Ink ink = new Ink();
    private final LinkTargets targets;
    /** Where the innermost link around the text leads, null outside of links. */
    private @Nullable LinkTarget target;

    private int emphasis;
    private int images;
    /** Whether the page shows any picture, those in several formats among them. */
    private boolean pictures;

    private int containers;
    /** How many characters are skipped that stand where scripts do not run, of the first nodes of each such element. */
    private int unshown;

    private Segmenter(ElementSigns signs, @Nullable URI page, boolean withoutScripts) {
        this.signs = signs;
        this.targets = new LinkTargets(page == null ? null : Hosts.site(page.toString()));
        this.withoutScripts = withoutScripts;
    }

    /**
     * The blocks of a page; at most {@value #MAX_BLOCKS}. A page that has most of its running text where scripts do not run is
     * read as browsers without them show it.
     */
    static Cut cut(Page page) {
        Segmenter shown = of(page, false);
        if (shown.unshown < MIN_UNSHOWN) {
            return shown.cut();
        }
        Segmenter plain = of(page, true);
        return plain.runningWords() >= MIN_WORDS + 2 * shown.runningWords() ? plain.cut() : shown.cut();
    }

    private static Segmenter of(Page page, boolean withoutScripts) {
        Segmenter segmenter = new Segmenter(new ElementSigns(page.outline().classWords()), page.url(), withoutScripts);
        segmenter.body(page.document().body());
        return segmenter;
    }

    private Cut cut() {
        return new Cut(blocks, texts, shares, embedded, containers, pictures);
    }

    private static int length(Element element) {
        int length = 0;
        int nodes = 0;
        Node node = element.childNodeSize() == 0 ? null : element.childNode(0);
        while (node != null && ++nodes <= MAX_NODES) {
            length += node instanceof TextNode words ? words.getWholeText().length() : 0;
            node = DocumentOrder.next(node, true, element);
        }
        return length;
    }

    private int runningWords() {
        return blocks.stream()
                .filter(block -> block.words() >= PARAGRAPH && block.linked() < LINKED)
                .mapToInt(TextBlock::words)
                .sum();
    }

    // What the body's own attributes say is left aside: they speak of the page, not of its parts.
    private void body(Element body) {
        Container container = new Container(containers++, body, Tags.of("body"), null, signs);
        walk(body, container);
        flush(container);
    }

    // Recursion is safe: the page's reader bounds the depth of the tree.
    private void walk(Element element, Container container) {
        int children = element.childNodeSize();
        for (int i = 0; i < children && blocks.size() < MAX_BLOCKS; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode words) {
                append(words.getWholeText());
            } else if (child instanceof Element inner) {
                Tags.Tag tag = Tags.of(inner.normalName());
                if (tag.lineBreak()) {
                    i = lineBreak(element, i, container);
                } else {
                    enter(inner, tag, container);
                }
            }
        }
    }

    private void enter(Element element, Tags.Tag tag, Container container) {
        for (Container at = tag.field() ? container : null; at != null && !at.asks; at = at.parent) {
            at.asks = true;
        }
        pictures |= tag.image() || tag.shows() || element.nameIs("picture");
        if (tag.silent() && !(withoutScripts && element.nameIs("noscript"))) {
            unshown += element.nameIs("noscript") ? length(element) : 0;
            if (tag.shows() && embedded.size() < MAX_EMBEDDED) {
                embedded.add(new Embedded(element, blocks.size() + (length > 0 ? 1 : 0)));
            }
            return;
        }
        if (tag.image()) {
            countImage(container);
            return;
        }
        if (tag.breaks() || signs.isHidden(element)) {
            signs.read(element);
            flush(container);
            Container inner = new Container(containers++, element, tag, container, signs);
            walk(element, inner);
            flush(inner);
        } else if (tag.link()) {
            LinkTarget around = target;
            target = targets.of(element);
            walk(element, container);
            target = around;
        } else if (target != null || !ReadAloud.isFor(element)) {
            emphasis += tag.emphasis() ? 1 : 0;
            walk(element, container);
            emphasis -= tag.emphasis() ? 1 : 0;
        }
    }

    /** One line break is a space; two in a row part paragraphs. Returns the last one's place. */
    private int lineBreak(Element parent, int first, Container container) {
        int last = first;
        for (int i = first + 1; i < parent.childNodeSize(); i++) {
            Node next = parent.childNode(i);
            boolean another = next.nameIs("br");
            if (!another && !(next instanceof TextNode t && t.isBlank())) {
                break;
            }
            last = another ? i : last;
        }
        if (last == first) {
            append(" ");
        } else {
            flush(container);
        }
        return last;
    }

    private void append(String words) {
        int from = length + 1; // a place is left for the space between
        int to = from + words.length();
        if (text.length < to) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, to));
        }
        words.getChars(0, words.length(), text, from);
        int shown = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (Spaces.isSpace(c)) {
                space = true;
                continue;
            }
            shown++;
            if (c >= ' ' && c != '\u007f') {
                if (space && length > 0) {
                    text[length++] = ' ';
                }
                space = false;
                text[length++] = c;
            }
        }
        ink.add(shown, target, emphasis > 0);
    }

    private void flush(Container container) {
        if (length > 0) {
            TextSigns found = new TextSigns(text, length);
            Ink.Shares shown = ink.shares();
            blocks.add(new TextBlock(
                    new String(text, 0, length), shown.linked(), found.words.length, found.wording, images, container));
            texts.add(found);
            shares.add(shown);
        }
        length = 0;
        space = false;
        ink.clear();
    }

    private void countImage(Container container) {
        images++;
        Container at = container;
        while (at != null) {
            at.images++;
            at = at.parent;
        }
    }
}
