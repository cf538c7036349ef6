package newswire.ingest.fetch.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * URLs as people and publishers write them. What RFC 3986 does not allow in one is escaped as browsers do it, and a host in
 * letters of any script is written in ASCII (RFC 5891).
 */
public final class WebUrl {

    private static final String NOWHERE = "\"<>^`{|}";
    private static final Pattern BEFORE_HOST = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//");

    private WebUrl() {}

    /** The URL; null when this is none of http or https with a host. */
    public static @Nullable URI of(String stated) {
        try {
            var url = new URI(withAsciiHost(escaped(stated.strip())));
            var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            var isWeb = scheme.equals("http") || scheme.equals("https");
            return isWeb && Host.orNull(url) != null ? url : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // it is not to be had, whatever is wrong with it
        }
    }

    /** An absolute or relative URL in which each character that none may have is escaped; what is not ASCII stays. */
    public static String escaped(String stated) {
        var escaped = new StringBuilder(stated.length() + 8);
        var path = pathOf(stated);
        var query = indexOrEnd(stated, '?');
        var fragment = indexOrEnd(stated, '#');
        for (int i = 0; i < stated.length(); i++) {
            char c = stated.charAt(i);
            if (c == '\\' && i < query && i < fragment) {
                escaped.append('/');
            } else if (c > 0xff && Character.isSpaceChar(c)) { // what is below may be a byte of a header
                escaped.append(URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8));
            } else if (c <= ' '
                    || c == 0x7f
                    || c == '\\'
                    || NOWHERE.indexOf(c) >= 0
                    || c == '%' && !isEscape(stated, i)
                    || c == '#' && i > fragment
                    || (c == '[' || c == ']') && i >= path && (i < query || i > fragment)) {
                escaped.append('%').append(hex(c >> 4)).append(hex(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit & 0xf, 16));
    }

    private static String withAsciiHost(String url) {
        var host = hostOf(url);
        var end = pathOf(url);
        if (host == 0 || url.substring(host, end).chars().allMatch(c -> c < 0x80)) {
            return url;
        }
        var port = url.substring(host, end).lastIndexOf(':');
        var name = port < 0 ? end : host + port;
        return url.substring(0, host)
                + IDN.toASCII(url.substring(host, name), IDN.ALLOW_UNASSIGNED)
                + url.substring(name);
    }

    /** Where the host begins, 0 where the URL is relative and has none. */
    private static int hostOf(String url) {
        var before = BEFORE_HOST.matcher(url);
        return before.lookingAt() ? before.end() : 0;
    }

    /** Where what comes after the host begins. */
    private static int pathOf(String url) {
        var host = hostOf(url);
        for (int i = host; i < url.length(); i++) {
            if ("/\\?#".indexOf(url.charAt(i)) >= 0) {
                return i;
            }
        }
        return host == 0 ? 0 : url.length();
    }

    private static int indexOrEnd(String text, char c) {
        var index = text.indexOf(c);
        return index < 0 ? text.length() : index;
    }
}
