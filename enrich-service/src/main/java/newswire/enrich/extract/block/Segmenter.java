package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a document into text blocks, in reading order. One instance reads one page. */
final class Segmenter {

    private static final int MAX_BLOCKS = 20_000;

    private final ClassWords classWords = new ClassWords();
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int chars;
    private int linkedChars;
    private int links;
    private int images;

    private Segmenter() {}

    /** The blocks of a page; at most {@value #MAX_BLOCKS}. */
    static List<TextBlock> blocks(Document document) {
        Segmenter segmenter = new Segmenter();
        Container body = new Container(document.body(), null, 0, false);
        segmenter.walk(document.body(), body);
        segmenter.flush(body);
        return segmenter.blocks;
    }

    // Recursion is safe: the page's reader bounds the depth of the tree.
    private void walk(Element element, Container container) {
        Node child = element.childNodeSize() == 0 ? null : element.childNode(0);
        while (child != null && blocks.size() < MAX_BLOCKS) {
            if (child instanceof TextNode words) {
                append(words.getWholeText());
            } else if (child instanceof Element inner) {
                child = enter(inner, container);
            }
            child = child.nextSibling();
        }
    }

    /** Reads an element and returns the last sibling that was consumed with it. */
    private Node enter(Element element, Container container) {
        String tag = element.normalName();
        if (Tags.isSilent(tag)) {
            return element;
        }
        if (tag.equals("img") || tag.equals("amp-img")) {
            countImage(container);
            return element;
        }
        if (tag.equals("br")) {
            return lineBreak(element, container);
        }
        boolean hidden = isHidden(element);
        boolean link = tag.equals("a") || tag.equals("button");
        if (Tags.breaksText(tag) || hidden) {
            flush(container);
            Container inner = new Container(element, container, classWords.of(element), hidden);
            walk(element, inner);
            flush(inner);
        } else if (link) {
            links++;
            walk(element, container);
            links--;
        } else {
            walk(element, container);
        }
        return element;
    }

    /** One line break is a space; two in a row part paragraphs. */
    private Node lineBreak(Element first, Container container) {
        Node last = first;
        Node next = first.nextSibling();
        while (next != null && (next.nameIs("br") || next instanceof TextNode t && t.isBlank())) {
            last = next.nameIs("br") ? next : last;
            next = next.nextSibling();
        }
        if (last == first) {
            append(" ");
        } else {
            flush(container);
        }
        return last;
    }

    private void append(String words) {
        text.append(words);
        int ink = 0;
        for (int i = 0; i < words.length(); i++) {
            ink += Spaces.isSpace(words.charAt(i)) ? 0 : 1;
        }
        chars += ink;
        linkedChars += links > 0 ? ink : 0;
    }

    private void flush(Container container) {
        if (text.isEmpty()) {
            return;
        }
        String line = Spaces.collapse(text);
        if (!line.isEmpty()) {
            double linked = linkedChars / (double) Math.max(1, chars);
            blocks.add(new TextBlock(line, linked, Words.count(line), images, container));
        }
        text.setLength(0);
        chars = 0;
        linkedChars = 0;
    }

    private void countImage(Container container) {
        images++;
        Container at = container;
        while (at != null) {
            at.images++;
            at = at.parent;
        }
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }
}
