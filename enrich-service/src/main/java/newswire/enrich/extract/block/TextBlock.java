package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;

/**
 * A run of text between two breaks of its flow.
 *
 * @param linked share of the text that is within links, 0 to 1
 * @param words how many words the text has
 * @param wording a number for the words in their order, the same for texts that differ in case and marks alone
 * @param images how many pictures stand before it on the page
 */
public record TextBlock(String text, double linked, int words, long wording, int images, Container container) {

    private static final Set<String> LINK = Set.of("a");
    private static final double MOSTLY = 0.9;

    /** The element that the text stands in. */
    public Element element() {
        return container.element;
    }

    /** Whether the text stands in an element of this name, one of those that {@link Tags#TELLING} lists. */
    public boolean within(String tag) {
        return (container.ancestorTags & Tags.of(tag).telling()) != 0;
    }

    /** Whether a style that its elements have of their own lets readers see it. */
    public boolean isShown() {
        return !container.hidden && !container.invisible;
    }

    /** The texts of the links within, in order; the block's whole text when there is none. */
    public List<String> linkTexts() {
        return linkTexts(link -> true);
    }

    /** The texts of the links within that are wanted, in order; the whole text when there is more to it than links. */
    public List<String> linkTexts(Predicate<Element> wanted) {
        Element around = container.element;
        Element link = Surroundings.closest(around, LINK);
        if (link != null) {
            return wanted.test(link) ? List.of(text) : List.of();
        }
        List<Element> links = new ArrayList<>();
        Surroundings.collect(around, e -> e.nameIs("a"), links);
        List<String> texts = new ArrayList<>();
        boolean unwanted = false;
        for (Element inner : links) {
            String line = Labels.shortText(inner);
            boolean isWanted = line != null && text.contains(line) && wanted.test(inner);
            unwanted |= line != null && !isWanted;
            if (isWanted) {
                texts.add(line);
            }
        }
        return !texts.isEmpty() || unwanted && linked > MOSTLY ? texts : List.of(text);
    }
}
