package newswire.ingest.fetch.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host of a URL: by it servers are told apart. {@link URI} knows none where a name has an underscore, as many a real
 * one has; those are hosts here, too.
 */
public final class Host {

    private static final int LONGEST = 255;
    private static final Pattern UNKNOWN_TO_URI =
            Pattern.compile("([a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*\\.?)(?::(\\d{0,5}))?", Pattern.CASE_INSENSITIVE);

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
        if (host == null) {
            var authority = authority(url);
            host = authority == null ? null : authority.group(1);
        }
        return host == null ? null : host.toLowerCase(Locale.ROOT);
    }

    /** The port as the URL states it; negative when it does not. */
    public static int port(URI url) {
        var authority = url.getHost() == null ? authority(url) : null;
        var stated = authority == null ? null : authority.group(2);
        return stated == null || stated.isEmpty() ? url.getPort() : Integer.parseInt(stated);
    }

    private static @Nullable Matcher authority(URI url) {
        var text = url.getRawAuthority();
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        var authority = UNKNOWN_TO_URI.matcher(text);
        return authority.matches() && text.indexOf('_') >= 0 ? authority : null;
    }
}
