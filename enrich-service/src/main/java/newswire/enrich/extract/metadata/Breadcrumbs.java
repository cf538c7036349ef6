package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The trail of links from the site's front page down to the article, as a reader sees it. */
final class Breadcrumbs {

    private static final String TRAIL =
            "[class*=breadcrumb], [id*=breadcrumb], nav[aria-label*=breadcrumb], [itemtype$=BreadcrumbList]";
    private static final int MOST_LINKS = 8;

    /** The front page, or that of one language: {@code /}, {@code /de/}. */
    private static final Pattern FRONT_PAGE = Pattern.compile("/?(?:[a-z]{2}(?:-[a-zA-Z]{2})?/?)?");

    private Breadcrumbs() {}

    /** The trail's words without the front page, empty where there is no trail. */
    static List<String> of(Document document) {
        for (Element trail : document.select(TRAIL)) {
            List<Element> links = trail.select("a[href]");
            if (!links.isEmpty() && links.size() <= MOST_LINKS) {
                return links.stream()
                        .filter(link -> !isFrontPage(link.attr("href")))
                        .map(Element::text)
                        .toList();
            }
        }
        return List.of();
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
