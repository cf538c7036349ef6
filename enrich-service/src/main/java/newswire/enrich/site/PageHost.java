package newswire.enrich.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What counts as one site: pages of one host, with or without {@code www}. */
public final class PageHost {

    private PageHost() {}

    /** The site of a page, null when its address has no host. */
    public static @Nullable String of(@Nullable String page) {
        try {
            String host = page == null ? null : new URI(page.strip()).getHost();
            if (host == null || host.length() > 253) {
                return null;
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }
}
