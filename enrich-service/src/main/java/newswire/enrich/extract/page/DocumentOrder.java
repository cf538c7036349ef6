package newswire.enrich.extract.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The nodes of a document in their order, one step at a time. */
public final class DocumentOrder {

    private DocumentOrder() {}

    /**
     * The node after another one.
     *
     * @param inward whether that may be one within {@code node}
     * @param root that both are in; null for the whole document
     * @return null where there is none
     */
    public static @Nullable Node next(Node node, boolean inward, @Nullable Element root) {
        if (inward && node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        for (Node at = node; at != null && at != root; at = at.parent()) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
        }
        return null;
    }
}
