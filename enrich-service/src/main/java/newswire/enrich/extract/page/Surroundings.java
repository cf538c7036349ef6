package newswire.enrich.extract.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What stands around an element, and what within it. */
public final class Surroundings {

    private Surroundings() {}

    /** The element itself or its nearest ancestor of one of these names, null when there is none. */
    public static @Nullable Element closest(Element element, Set<String> names) {
        Element at = element;
        while (at != null && !names.contains(at.normalName())) {
            at = at.parent();
        }
        return at;
    }

    /** The first picture within an element, or the element itself when it is one; null when there is none. */
    public static @Nullable Element image(Element element) {
        return first(element, e -> e.nameIs("img") || e.nameIs("amp-img"));
    }

    /** The first in page order of an element and those within it that is wanted, null when none is. */
    public static @Nullable Element first(Element element, Predicate<Element> wanted) {
        if (wanted.test(element)) {
            return element;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            Element found = child instanceof Element inner ? first(inner, wanted) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Adds the element and those within it that are wanted, in page order. */
    public static void collect(Element element, Predicate<Element> wanted, List<? super Element> into) {
        if (wanted.test(element)) {
            into.add(element);
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner) {
                collect(inner, wanted, into);
            }
        }
    }
}
