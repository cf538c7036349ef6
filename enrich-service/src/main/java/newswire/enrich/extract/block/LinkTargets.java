package newswire.enrich.extract.block;

import newswire.enrich.extract.page.Hosts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the links of a page lead, most of them to the same site as the one before. One instance reads one page. */
final class LinkTargets {

    private final @Nullable String site;
    /** Scheme, host and slash of the last address that had them, null before one is met. */
    private @Nullable String origin;

    private LinkTarget ofOrigin = LinkTarget.nowhere;

    /**
     * Those of a page.
     *
     * @param site the last labels of the page's host, as {@link Hosts#site} has them; null when its address is not known
     */
    LinkTargets(@Nullable String site) {
        this.site = site;
    }

    /** Where a link leads. */
    LinkTarget of(Element link) {
        String address =
                link.attributesSize() == 0 ? "" : link.attributes().get("href").strip();
        if (address.isEmpty()) {
            return LinkTarget.nowhere;
        }
        if (address.charAt(0) == '/' && !address.startsWith("//")) {
            return LinkTarget.site;
        }
        if (origin != null && address.startsWith(origin)) {
            return ofOrigin;
        }
        return address.charAt(0) == '#' || isForPrograms(address) ? LinkTarget.here : byHost(address);
    }

    private LinkTarget byHost(String address) {
        String there = Hosts.site(address);
        LinkTarget target = there == null || there.equalsIgnoreCase(site) ? LinkTarget.site : LinkTarget.elsewhere;
        int host = address.indexOf("//") + 2;
        int path = host < 2 ? -1 : address.indexOf('/', host);
        if (path > host) {
            origin = address.substring(0, path + 1);
            ofOrigin = target;
        }
        return target;
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
