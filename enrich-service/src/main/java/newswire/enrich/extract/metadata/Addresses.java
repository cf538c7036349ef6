package newswire.enrich.extract.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's addresses. */
public final class Addresses {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String NOWHERE = "\"<>[\\]^`{|}";

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

    /** An http address made absolute, and mended as browsers do; null when it can't be. */
    public static @Nullable URI resolve(@Nullable URI base, @Nullable String href) {
        if (href == null || href.isBlank() || href.length() > 4_000) {
            return null;
        }
        try {
            URI uri = new URI(escaped(href.strip()));
            URI whole = base == null ? uri : base.resolve(uri);
            String scheme = whole.getScheme();
            boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return http && whole.getHost() != null ? whole : null;
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return null;
        }
    }

    /** With what no address may have escaped, as browsers ask for it. */
    private static String escaped(String href) {
        int from = 0;
        while (from < href.length() && !isOdd(href, from)) {
            from++;
        }
        if (from == href.length()) {
            return href;
        }
        StringBuilder out = new StringBuilder(href.length() + 16).append(href, 0, from);
        int query = href.indexOf('?');
        for (int i = from; i < href.length(); i++) {
            char c = href.charAt(i);
            if (c == '\\' && (query < 0 || i < query)) {
                out.append('/');
            } else if (isOdd(href, i)) {
                out.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isOdd(String href, int at) {
        char c = href.charAt(at);
        return c <= ' ' || c == 0x7f || NOWHERE.indexOf(c) >= 0 || c == '%' && !isEscape(href, at);
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    /** Whether it is of a site's front page. */
    static boolean isFront(URI url) {
        return (url.getPath() == null || url.getPath().length() <= 1) && url.getQuery() == null;
    }
}
