package newswire.enrich.extract.person;

import java.util.HashSet;
import java.util.Set;
import newswire.enrich.extract.page.ClassWords;
import newswire.enrich.extract.page.DocumentOrder;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Outline;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Tells elements that name those who wrote something else on the page: a comment, an advertisement, a post, another story. */
final class BesideStory {

    private static final int MAX_CLASSES = 300;
    private static final long NAMES = ClassWords.COMMENTS | ClassWords.ADVERTS;
    private static final int MORE = 10;
    private static final int LEVELS = 5;
    private static final int MAX_NODES = 60;
    private static final int MIN_HEADLINE = 20;
    private static final Set<String> FIGURE = Set.of("figure");
    private static final Set<String> LINK = Set.of("a");
    private static final Set<String> WHOLE = Set.of("main", "body", "html");
    private static final Set<String> BROAD = Set.of("article", "main", "body", "html");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5");

    private final Outline outline;
    private @Nullable Set<Element> aroundHeadings;

    BesideStory(Outline outline) {
        this.outline = outline;
    }

    private boolean isAroundHeading(Element element) {
        if (aroundHeadings == null) {
            aroundHeadings = new HashSet<>();
            for (Element heading : outline.mainHeadings()) {
                for (Element at = heading; at != null && aroundHeadings.add(at); ) {
                    at = at.parent();
                }
            }
        }
        return aroundHeadings.contains(element);
    }

    /** Whether an element surely names whoever wrote something else. */
    boolean isSurely(Element element) {
        for (Element at = element; at != null && !BROAD.contains(at.normalName()); at = at.parent()) {
            if (isAroundHeading(at)) {
                return false;
            }
            String classes = at.attr("class");
            boolean named = !classes.isEmpty()
                    && ((outline.classWords().of(classes, MAX_CLASSES) & NAMES) != 0 || classes.contains("tweet"));
            if (named || at.nameIs("blockquote")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an element that says this may be of a teaser or a picture: a part of what a link to elsewhere says, beside a headline
     * that is such a link, or within a figure.
     */
    boolean mayBeOfTeaser(Element element, String text) {
        return isPartOfLink(element, text)
                || Surroundings.closest(element, FIGURE) != null
                || hasLinkedHeadline(element);
    }

    /** Whether an element that says this stands in a link that says much more. */
    static boolean isPartOfLink(Element element, String text) {
        Element link = element.parent() == null ? null : Surroundings.closest(element.parent(), LINK);
        String whole = link == null ? text : Labels.shortText(link);
        return whole == null || whole.length() > 2 * text.length() + MORE;
    }

    private boolean hasLinkedHeadline(Element element) {
        Element at = element.parent();
        for (int level = 0; level < LEVELS && at != null && !WHOLE.contains(at.normalName()); level++) {
            if (isAroundHeading(at)) {
                return false;
            }
            if (holdsLinkedHeadline(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean holdsLinkedHeadline(Element box) {
        int nodes = 0;
        Node node = box.childNodeSize() == 0 ? null : box.childNode(0);
        while (node != null && ++nodes <= MAX_NODES) {
            if (node instanceof Element heading && HEADINGS.contains(heading.normalName())) {
                String text = Labels.shortText(heading);
                return text != null
                        && text.length() >= MIN_HEADLINE
                        && (Surroundings.closest(heading, LINK) != null
                                || Surroundings.first(heading, e -> e.nameIs("a")) != null);
            }
            node = DocumentOrder.next(node, true, box);
        }
        return false;
    }
}
