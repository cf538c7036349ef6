package newswire.enrich.extract.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hosts of addresses as they are written, and which part of one is the site's. */
public final class Hosts {

    private static final List<String> SCHEMES = List.of("//", "http://", "https://");

    /** What registries of countries have names below: {@code harbourpost.co.uk}, {@code harbourpost.com.au}. */
    private static final Set<String> BELOW_COUNTRIES = Set.of(
            "co", "com", "org", "net", "gov", "gob", "gouv", "edu", "ac", "or", "ne", "go", "gen", "govt", "mil", "nom",
            "web");

    private static final int COUNTRY = 2;

    private Hosts() {}

    /** The last labels of an address's host that name its site, mostly two; null when it has none. */
    public static @Nullable String site(String address) {
        int from = 0;
        for (String scheme : SCHEMES) {
            from = address.regionMatches(true, 0, scheme, 0, scheme.length()) ? scheme.length() : from;
        }
        int to = from;
        while (from > 0 && to < address.length() && "/?#:".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        int last = address.lastIndexOf('.', to - 1);
        int first = Math.max(from - 1, address.lastIndexOf('.', last - 1));
        return last - 1 <= first || last + 1 >= to
                ? null
                : address.substring(siteStart(address, from, first, last, to), to);
    }

    /** The last labels of a host that name its site; the whole host where it has no more. */
    public static String siteOf(String host) {
        int last = host.lastIndexOf('.');
        return host.substring(siteStart(host, 0, host.lastIndexOf('.', last - 1), last, host.length()));
    }

    /** Where a host's site begins that has its last two dots here. */
    private static int siteStart(String address, int from, int first, int last, int to) {
        boolean shared = first > from
                && to - last - 1 == COUNTRY
                && BELOW_COUNTRIES.contains(address.substring(first + 1, last).toLowerCase(Locale.ROOT));
        return shared ? Math.max(from, address.lastIndexOf('.', first - 1) + 1) : first + 1;
    }
}
