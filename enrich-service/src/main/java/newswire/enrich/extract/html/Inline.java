package newswire.enrich.extract.html;

import newswire.enrich.extract.block.Tags;
import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the run of text and inline elements that a block was read from. */
final class Inline {

    private final String wanted;
    private Element run = new Element("p");
    private @Nullable Element found;

    private Inline(String wanted) {
        this.wanted = wanted;
    }

    /** Copies what makes up {@code text} within {@code container}; the text alone where it is not found. */
    static void copy(Element container, String text, Element into) {
        Inline inline = new Inline(text);
        inline.read(container);
        inline.end();
        Element found = inline.found;
        if (found == null) {
            into.appendText(text);
        } else {
            found.childNodes().stream().toList().forEach(into::appendChild);
        }
    }

    private void read(Element parent) {
        Node child = parent.childNodeSize() == 0 ? null : parent.childNode(0);
        for (; child != null && found == null; child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                run.appendChild(new TextNode(words.getWholeText()));
            } else if (child instanceof Element element) {
                take(element);
            }
        }
    }

    private void take(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            if (next(element) instanceof Element second && second.nameIs("br")) {
                end();
            } else {
                run.appendText(" ");
            }
        } else if (Tags.breaksText(tag)) {
            end();
        } else if (element.getAllElements().stream().anyMatch(inner -> Tags.breaksText(inner.normalName()))) {
            read(element);
        } else if (!Tags.isSilent(tag)) {
            run.appendChild(element.clone());
        }
    }

    private static @Nullable Node next(Node node) {
        Node next = node.nextSibling();
        while (next instanceof TextNode blank && blank.isBlank()) {
            next = next.nextSibling();
        }
        return next;
    }

    private void end() {
        if (found == null && Spaces.collapse(run.wholeText()).equals(wanted)) {
            found = run;
        }
        run = new Element("p");
    }
}
