package newswire.enrich.extract.block;

import newswire.enrich.extract.page.Hosts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where a link leads: teasers lead to the site's other pages, lists of contents within the page, buttons to networks or nowhere. */
enum LinkTarget {
    site,
    elsewhere,
    /** A place on the page, or what a script, a letter or a call does. */
    here,
    nowhere;

    /**
     * Where a link leads.
     *
     * @param site the last labels of the page's host, as {@link Hosts#site} has them; null when its address is not known
     */
    static LinkTarget of(Element link, @Nullable String site) {
        String address =
                link.attributesSize() == 0 ? "" : link.attributes().get("href").strip();
        if (address.isEmpty()) {
            return nowhere;
        }
        if (address.charAt(0) == '/' && !address.startsWith("//")) {
            return LinkTarget.site;
        }
        if (address.charAt(0) == '#' || isForPrograms(address)) {
            return here;
        }
        String there = Hosts.site(address);
        return there == null || there.equalsIgnoreCase(site) ? LinkTarget.site : elsewhere;
    }

    /** Whether an address has another scheme than pages have: {@code mailto:}, {@code tel:}, {@code javascript:}. */
    private static boolean isForPrograms(String address) {
        int at = 0;
        while (at < address.length() && isOfScheme(address.charAt(at))) {
            at++;
        }
        boolean scheme = at > 1 && at < address.length() && address.charAt(at) == ':';
        return scheme && !address.regionMatches(true, 0, "http", 0, "http".length());
    }

    private static boolean isOfScheme(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }
}
