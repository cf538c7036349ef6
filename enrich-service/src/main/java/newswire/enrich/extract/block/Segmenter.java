package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a document into text blocks, in reading order. One instance reads one page. */
final class Segmenter {

    private static final int MAX_BLOCKS = 20_000;
    private static final int MAX_EMBEDDED = 500;
    /** Fewer words of running text make no story. */
    private static final int FEW_WORDS = 80;

    private static final int PARAGRAPH = 12;
    private static final double LINKED = 0.34;

    private final ElementSigns signs;
    /** Whether what browsers show where scripts do not run is read too. */
    private final boolean withoutScripts;

    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<TextSigns> texts = new ArrayList<>();
    private final List<Embedded> embedded = new ArrayList<>();
    /** The text since the last break: single spaces, none at the start, one at the end only as {@link #space}. */
    private char[] text = new char[1_024];

    private int length;
    private boolean space;
    private int ink;
    private int linkedInk;
    private int links;
    private int images;
    private int containers;
    private boolean skippedNoscript;

    private Segmenter(ElementSigns signs, boolean withoutScripts) {
        this.signs = signs;
        this.withoutScripts = withoutScripts;
    }

    /**
     * The blocks of a page; at most {@value #MAX_BLOCKS}. A page that has next to no running text but where scripts do not run
     * is read as browsers without them show it.
     */
    static Cut cut(Page page) {
        Segmenter shown = of(page, false);
        if (!shown.skippedNoscript || shown.runningWords() >= FEW_WORDS) {
            return shown.cut();
        }
        Segmenter plain = of(page, true);
        return plain.runningWords() >= shown.runningWords() + FEW_WORDS ? plain.cut() : shown.cut();
    }

    private static Segmenter of(Page page, boolean withoutScripts) {
        Segmenter segmenter = new Segmenter(new ElementSigns(page.outline().classWords()), withoutScripts);
        segmenter.body(page.document().body());
        return segmenter;
    }

    private Cut cut() {
        return new Cut(blocks, texts, embedded, containers);
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
        if (tag.silent() && !(withoutScripts && element.nameIs("noscript"))) {
            skippedNoscript |= element.nameIs("noscript");
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
            links++;
            walk(element, container);
            links--;
        } else {
            walk(element, container);
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
        ink += shown;
        linkedInk += links > 0 ? shown : 0;
    }

    private void flush(Container container) {
        if (length > 0) {
            TextSigns found = new TextSigns(text, length);
            double linked = linkedInk / (double) Math.max(1, ink);
            blocks.add(new TextBlock(
                    new String(text, 0, length), linked, found.words.length, found.wording, images, container));
            texts.add(found);
        }
        length = 0;
        space = false;
        ink = 0;
        linkedInk = 0;
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
