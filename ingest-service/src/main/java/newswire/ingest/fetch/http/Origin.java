package newswire.ingest.fetch.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom connections lead to (RFC 6454).
 *
 * @param host in lower case; an IPv6 address without its brackets
 */
public record Origin(boolean secure, String host, int port) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin
                && origin.port == port
                && origin.secure == secure
                && origin.host.equals(host);
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + port; // by far faster than what records do by themselves
    }

    /**
     * Of a URL.
     *
     * @param url with a host, {@code http} or {@code https}
     */
    public static Origin of(URI url) {
        var secure = "https".equalsIgnoreCase(url.getScheme());
        var host = Host.of(url);
        var port = Host.port(url);
        return new Origin(
                secure,
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                port >= 0 ? port : secure ? 443 : 80);
    }
}
