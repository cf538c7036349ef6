package newswire.enrich.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hosts of addresses as they are written. */
public final class Hosts {

    private static final List<String> SCHEMES = List.of("//", "http://", "https://");

    private Hosts() {}

    /** The last two labels of an address's host, null when it has none. */
    public static @Nullable String site(String address) {
        int from = 0;
        for (String scheme : SCHEMES) {
            from = address.startsWith(scheme) ? scheme.length() : from;
        }
        int to = from;
        while (from > 0 && to < address.length() && "/?#:".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        int last = address.lastIndexOf('.', to - 1);
        int first = Math.max(from - 1, address.lastIndexOf('.', last - 1));
        return last - 1 <= first || last + 1 >= to ? null : address.substring(first + 1, to);
    }
}
