package newswire.enrich.extract.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's addresses. */
public final class Addresses {

    private Addresses() {}

    /** The canonical address, null when the page names none. */
    public static @Nullable Found<URI> canonical(Page page) {
        URI link = link(page, "canonical");
        if (link != null) {
            return new Found<>(link, "link canonical");
        }
        URI og = resolve(page.url(), page.metas().first("og:url"));
        return og == null ? null : new Found<>(og, "og:url");
    }

    /** The AMP version's address. */
    public static @Nullable Found<URI> amp(Page page) {
        URI link = link(page, "amphtml");
        return link == null ? null : new Found<>(link, "link amphtml");
    }

    private static @Nullable URI link(Page page, String relation) {
        for (Element link : page.outline().links()) {
            if (link.attr("rel").equalsIgnoreCase(relation) && link.hasAttr("href")) {
                return resolve(page.url(), link.attr("href"));
            }
        }
        return null;
    }

    /** An http address made absolute, null when it can't be. */
    public static @Nullable URI resolve(@Nullable URI base, @Nullable String href) {
        if (href == null || href.isBlank() || href.length() > 4_000) {
            return null;
        }
        try {
            URI uri = new URI(href.strip().replace(" ", "%20"));
            URI whole = base == null ? uri : base.resolve(uri);
            String scheme = whole.getScheme();
            boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return http && whole.getHost() != null ? whole : null;
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return null;
        }
    }

    /** Whether it is of a site's front page. */
    static boolean isFront(URI url) {
        return (url.getPath() == null || url.getPath().length() <= 1) && url.getQuery() == null;
    }
}
