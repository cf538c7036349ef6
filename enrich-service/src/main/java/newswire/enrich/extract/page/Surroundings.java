package newswire.enrich.extract.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands around an element, and what within it: of that no more than its first 2,000 nodes are looked at. */
public final class Surroundings {

    private static final int MOST = 2_000;

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
        return new Walk(wanted).through(element);
    }

    /** Adds the element and those within it that are wanted, in page order. */
    public static void collect(Element element, Predicate<Element> wanted, List<? super Element> into) {
        new Walk(found -> wanted.test(found) && !into.add(found)).through(element);
    }

    /** Through an element and what is within it in page order, as far as the bound, and to the first that ends it. */
    private static final class Walk {

        private final Predicate<Element> end;
        private int left = MOST;

        Walk(Predicate<Element> end) {
            this.end = end;
        }

        @Nullable
        Element through(Element element) {
            if (end.test(element)) {
                return element;
            }
            for (int i = 0; i < element.childNodeSize() && left-- > 0; i++) {
                Element found = element.childNode(i) instanceof Element inner ? through(inner) : null;
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }
}
