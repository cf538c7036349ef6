package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.ClassWord;
import newswire.enrich.extract.page.Outline;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;

/** The trail of links from the site's front page down to the article, as a reader sees it. */
final class Breadcrumbs {

    private static final String NAME = "breadcrumb";
    private static final int MOST_LINKS = 8;

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
