package newswire.ingest.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headers that a user may add to the requests for a feed. Refused are those by which poller and server understand each
 * other: framing, connection, conditions, caching, codings and the name by which the poller introduces itself.
 */
public final class RequestHeaders {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 4000;

    private static final Set<String> THE_POLLERS_OWN = Set.of(
            "host",
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "range",
            "accept-encoding",
            "cache-control",
            "pragma",
            "user-agent",
            "via",
            "forwarded");

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** RFC 9110, section 5.5, without obs-text. */
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e\\t]*[\\x21-\\x7e])?");

    private static final Pattern SECRET =
            Pattern.compile("authorization|authentication|cookie|token|secret|password|session|api-?key");

    private RequestHeaders() {}

    /**
     * The headers of a feed in one order; none for null.
     *
     * @throws IllegalArgumentException saying which may not be sent, and why
     */
    public static Map<String, String> checked(@Nullable Map<String, String> headers) {
        if (headers == null || headers.isEmpty()) {
            return Map.of();
        }
        if (headers.size() > MOST) {
            throw new IllegalArgumentException(headers.size() + " headers are more than " + MOST);
        }
        var checked = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            check(name, value);
            if (SECRET.matcher(name.toLowerCase(Locale.ROOT)).find()) {
                throw new IllegalArgumentException("the header " + name + " carries a secret, and headers of a feed can"
                        + " be read by everybody; give it as credentials: 'header " + name + ": …'");
            }
            if (checked.put(name, value.strip()) != null) {
                throw new IllegalArgumentException("the header " + name + " is given twice");
            }
        });
        return Map.copyOf(checked);
    }

    /** @throws IllegalArgumentException that never shows the value */
    static void check(String name, @Nullable String value) {
        if (name.length() > LONGEST_NAME || !TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a header");
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (THE_POLLERS_OWN.contains(lower)
                || lower.startsWith("if-")
                || lower.startsWith("content-")
                || lower.startsWith("proxy-")
                || lower.startsWith("x-forwarded-")) {
            throw new IllegalArgumentException("the header " + name + " is the poller's own, a feed can't set it");
        }
        if (value == null
                || value.length() > LONGEST_VALUE
                || !VALUE.matcher(value.strip()).matches()) {
            throw new IllegalArgumentException("the value of the header " + name + " is empty, longer than "
                    + LONGEST_VALUE + " characters, or not plain ASCII");
        }
    }
}
