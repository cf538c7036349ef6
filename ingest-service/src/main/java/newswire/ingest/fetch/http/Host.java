package newswire.ingest.fetch.http;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The host of a URL: by it servers are told apart. */
public final class Host {

    private Host() {}

    /**
     * The host in lower case, an IPv6 address in brackets.
     *
     * @throws IllegalArgumentException when the URL has none
     */
    public static String of(URI url) {
        var host = orNull(url);
        if (host == null) {
            throw new IllegalArgumentException("no host in " + url);
        }
        return host;
    }

    /** The same; null when the URL has none. */
    public static @Nullable String orNull(URI url) {
        var host = url.getHost();
        return host == null ? null : host.toLowerCase(Locale.ROOT);
    }
}
