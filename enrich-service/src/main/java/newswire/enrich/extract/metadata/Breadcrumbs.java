package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.ClassWord;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Outline;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The trail of links from the site's front page down to the article, as a reader sees it. */
final class Breadcrumbs {

    private static final String NAME = "breadcrumb";
    private static final int MOST_LINKS = 8;
    private static final int LEVELS = 4;

    /** The front page, or that of one language: {@code /}, {@code /de/}. */
    private static final Pattern FRONT_PAGE = Pattern.compile("/?(?:[a-z]{2}(?:-[a-zA-Z]{2})?/?)?");

    private Breadcrumbs() {}

    /** The trail's words without the front page, empty where there is no trail. */
    static List<String> of(Outline outline) {
        for (Element trail : outline.withClassOr(ClassWord.breadcrumb, Breadcrumbs::isTrail)) {
            List<Element> links = new ArrayList<>();
            Surroundings.collect(trail, e -> e.nameIs("a") && e.hasAttr("href"), links);
            if (!links.isEmpty() && links.size() <= MOST_LINKS) {
                return links.stream()
                        .filter(link -> !isFrontPage(link.attr("href")))
                        .map(Element::text)
                        .toList();
            }
        }
        return List.of();
    }

    /**
     * Whether a heading is the last entry of such a trail: there stand the words that a site wants to be found by, and the
     * headline that readers see is another, below.
     */
    static boolean endsWith(Element heading) {
        Element at = heading;
        boolean single = false;
        for (int level = 0; level < LEVELS && at != null; level++) {
            if (at.className().toLowerCase(Locale.ROOT).contains(NAME)) {
                return true;
            }
            int links = single ? 0 : linksBefore(at);
            if (links < 0 || follows(at)) {
                return false;
            }
            if (links > 1) {
                return links <= MOST_LINKS;
            }
            single |= links == 1;
            at = at.parent();
        }
        return false;
    }

    /** Whether any text stands after an element within its parent. */
    private static boolean follows(Element element) {
        for (Node at = element.nextSibling(); at != null; at = at.nextSibling()) {
            if (at instanceof TextNode text && !text.isBlank() || at instanceof Element inner && inner.hasText()) {
                return true;
            }
        }
        return false;
    }

    /** How many links stand before an element within its parent, -1 when other words do. */
    private static int linksBefore(Element element) {
        int links = 0;
        for (Element before = element.previousElementSibling();
                before != null && links <= MOST_LINKS;
                before = before.previousElementSibling()) {
            String text = Labels.shortText(before);
            if (text == null && before.hasText()) {
                return -1;
            }
            List<Element> inner = new ArrayList<>();
            Surroundings.collect(before, e -> e.nameIs("a") && e.hasAttr("href"), inner);
            int linked = 0;
            for (Element link : inner) {
                String words = Labels.shortText(link);
                linked += words == null ? 0 : words.length();
                links += words == null ? 0 : 1;
            }
            if (text != null && text.length() - linked > inner.size() * 3 + 3) {
                return -1;
            }
        }
        return links;
    }

    /** Whether attributes other than the class say so. */
    private static boolean isTrail(Element element) {
        return contains(element, "id")
                || element.nameIs("nav") && contains(element, "aria-label")
                || element.attributes().get("itemtype").toLowerCase(Locale.ROOT).endsWith("breadcrumblist");
    }

    private static boolean contains(Element element, String attribute) {
        String value = element.attributes().get(attribute);
        return value.length() >= NAME.length() && value.toLowerCase(Locale.ROOT).contains(NAME);
    }

    private static boolean isFrontPage(String href) {
        try {
            String path = URI.create(href.strip()).getPath();
            return path == null || FRONT_PAGE.matcher(path).matches();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
