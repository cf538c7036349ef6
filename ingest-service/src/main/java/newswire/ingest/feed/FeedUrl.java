package newswire.ingest.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.fetch.http.WebUrl;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/**
 * Address of a feed in one spelling: scheme and host in lower case and ASCII, no default port, no fragment, a path.
 */
public record FeedUrl(URI uri) {

    private static final int MAX_LENGTH = 4096;
    private static final int MOST_DIGITS_OF_A_PORT = 5;

    private static final Pattern STATED_PORT = Pattern.compile(":(\\d+)$");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    /** As in mailto:x, but not as in host:8080. */
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?!\\d)");

    /**
     * Reads what a person or an OPML file gives; {@code feed:} addresses become http, and one without a scheme https.
     *
     * @throws IllegalArgumentException saying what is wrong, when this is no http or https URL with a host
     */
    public static FeedUrl of(String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    text.isEmpty() ? "the feed URL is empty" : "the feed URL is longer than " + MAX_LENGTH);
        }
        if (text.regionMatches(true, 0, "feed:", 0, 5)) {
            text = text.substring(5).startsWith("//") ? "http:" + text.substring(5) : text.substring(5);
        }
        if (!SCHEME.matcher(text).lookingAt()) {
            if (OTHER_SCHEME.matcher(text).lookingAt()) {
                throw new IllegalArgumentException("'" + given + "' is not an http or https URL");
            }
            text = "https://" + text;
        }
        try {
            var uri = new URI(WebUrl.escaped(text));
            return new FeedUrl(normalized(uri, given));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + given + "' is not a URL: " + e.getReason(), e);
        }
    }

    private static URI normalized(URI uri, String given) throws URISyntaxException {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("'" + given + "' is not an http or https URL");
        }
        var host = host(uri);
        if (host == null) {
            throw new IllegalArgumentException("'" + given + "' names no host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a feed URL must not carry credentials, that of " + host + " does");
        }
        var port = port(uri);
        var defaultPort = port == (scheme.equals("https") ? 443 : 80);
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var normalized = new URI(scheme + "://" + host + (port < 0 || defaultPort ? "" : ":" + port) + path
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        if (Host.orNull(normalized) == null) {
            throw new IllegalArgumentException("'" + host + "' in '" + given + "' can't be a host");
        }
        return normalized;
    }

    /** What follows a host that {@link URI} knows nothing of is not known to it, either. */
    private static int port(URI uri) {
        var stated = uri.getHost() == null ? STATED_PORT.matcher(uri.getRawAuthority()) : null;
        if (stated == null || !stated.find()) {
            return uri.getPort();
        }
        if (stated.group(1).length() > MOST_DIGITS_OF_A_PORT) {
            throw new IllegalArgumentException("there is no port " + stated.group(1));
        }
        return Integer.parseInt(stated.group(1));
    }

    private static @Nullable String host(URI uri) {
        if (uri.getHost() != null) {
            return uri.getHost().toLowerCase(Locale.ROOT);
        }
        var authority = uri.getRawAuthority();
        if (authority == null || authority.contains("@")) {
            return null;
        }
        var host = authority.replaceFirst(":\\d*$", "");
        return host.isEmpty() ? null : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    /** The host, lower case. */
    public String host() {
        return Host.of(uri);
    }

    /**
     * The registrable domain of the host by the public suffix list, or the host itself where there is none (addresses,
     * local names). All feeds of a site are polled by one instance.
     */
    public String site() {
        return siteOf(host());
    }

    /** The registrable domain of {@code host}, or {@code host} itself. */
    public static String siteOf(String host) {
        if (host.startsWith("[") || host.matches("[0-9.]+")) {
            return host;
        }
        var root = PublicSuffixMatcherLoader.getDefault().getDomainRoot(host, null);
        return root == null ? host : root;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
