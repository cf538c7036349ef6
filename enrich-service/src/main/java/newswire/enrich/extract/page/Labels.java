package newswire.enrich.extract.page;

import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Short texts of elements: bylines, dates, headings. */
public final class Labels {

    private static final int MAX_TEXT = 300;
    private static final int MAX_NODES = 120;

    private Labels() {}

    /** An element's text on one line when it is short enough to be a label, null otherwise; never builds a long text. */
    public static @Nullable String shortText(Element element) {
        StringBuilder text = new StringBuilder();
        int nodes = 0;
        Node node = element.childNodeSize() == 0 ? null : element.childNode(0);
        while (node != null) {
            if (++nodes > MAX_NODES || text.length() > MAX_TEXT) {
                return null;
            }
            if (isBlock(node) || isBlock(node.previousSibling())) {
                text.append('\n');
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
            node = DocumentOrder.next(node, !isUnseen(node), element);
        }
        String line = Spaces.collapse(text);
        return line.isEmpty() ? null : line;
    }

    private static boolean isBlock(@Nullable Node node) {
        return node instanceof Element element && element.isBlock();
    }

    private static boolean isUnseen(Node node) {
        return node instanceof Element e
                && (e.nameIs("script")
                        || e.nameIs("style")
                        || e.nameIs("svg")
                        || e.nameIs("noscript")
                        || e.nameIs("template")
                        || !e.isBlock() && !e.nameIs("a") && ReadAloud.isFor(e));
    }
}
