package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.page.Labels;
import org.jsoup.nodes.Element;

/**
 * A run of text between two breaks of its flow.
 *
 * @param linked share of the text that is within links, 0 to 1
 * @param words how many words the text has
 * @param images how many pictures stand before it on the page
 */
public record TextBlock(String text, double linked, int words, int images, Container container) {

    /** The element that the text stands in. */
    public Element element() {
        return container.element;
    }

    /** The texts of the links within, in order; the block's whole text when there is none. */
    public List<String> linkTexts() {
        List<String> texts = new ArrayList<>();
        Element around = container.element;
        Element link = around.closest("a");
        if (link == null) {
            for (Element inner : around.getElementsByTag("a")) {
                String line = Labels.shortText(inner);
                if (line != null && text.contains(line)) {
                    texts.add(line);
                }
            }
        }
        return texts.isEmpty() ? List.of(text) : texts;
    }
}
