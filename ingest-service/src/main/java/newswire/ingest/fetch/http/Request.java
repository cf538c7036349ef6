package newswire.ingest.fetch.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to be sent once: what it asks for, with its header fields in order. For one thread. */
public final class Request {

    private static final byte[] NOTHING = {};

    private final String method;
    private final URI url;
    private final byte[] body;
    private final List<String> fields = new ArrayList<>(); // name and value in turn

    private Request(String method, URI url, byte[] body) {
        this.method = method;
        this.url = url;
        this.body = body;
    }

    /**
     * Asks for what is behind a URL.
     *
     * @param url with a host, {@code http} or {@code https}
     */
    public static Request get(URI url) {
        return new Request("GET", url, NOTHING);
    }

    /** Sends something to a URL. */
    public static Request post(URI url, String contentType, byte[] body) {
        return new Request("POST", url, body)
                .with("Content-Type", contentType)
                .with("Content-Length", Integer.toString(body.length));
    }

    /**
     * Adds a field, in place of one with the same name.
     *
     * @param value in which each character is a byte (RFC 9110, section 5.5)
     * @throws IllegalArgumentException when name or value would end the field before its end
     */
    public Request with(String name, String value) {
        if (!isSendable(name) || !isSendable(value)) {
            throw new IllegalArgumentException(
                    "a line break in the header " + name.lines().findFirst().orElse(""));
        }
        for (int n = 0; n < fields.size(); n += 2) {
            if (fields.get(n).equalsIgnoreCase(name)) {
                fields.set(n + 1, value);
                return this;
            }
        }
        fields.add(name);
        fields.add(value);
        return this;
    }

    /** Whether a field may have this value: it would end before its end otherwise. */
    public static boolean isSendable(String value) {
        return value.indexOf('\r') < 0 && value.indexOf('\n') < 0 && value.indexOf('\0') < 0;
    }

    /** Whether it may be sent again when it is not known whether it has arrived (RFC 9110, section 9.2.2). */
    public boolean isIdempotent() {
        return method.equals("GET");
    }

    /** The whole of it as it goes over the wire (RFC 9112, sections 2 and 3). */
    public byte[] bytes() {
        var head = new StringBuilder(512);
        head.append(method)
                .append(' ')
                .append(target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority());
        for (int n = 0; n < fields.size(); n += 2) {
            head.append("\r\n").append(fields.get(n)).append(": ").append(fields.get(n + 1));
        }
        var bytes = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        if (body.length == 0) {
            return bytes;
        }
        var all = new byte[bytes.length + body.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(body, 0, all, bytes.length, body.length);
        return all;
    }

    /** In origin form; what is not ASCII in a URL is escaped, as in RFC 3987, section 3.1. */
    private String target() {
        var ascii = isAscii(url.getRawPath()) && isAscii(url.getRawQuery()) ? url : URI.create(url.toASCIIString());
        var path = ascii.getRawPath();
        var query = ascii.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static boolean isAscii(@Nullable String text) {
        if (text != null) {
            for (int n = 0; n < text.length(); n++) {
                if (text.charAt(n) >= 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    private String authority() {
        var host = url.getHost() == null ? Host.of(url) : url.getHost();
        var port = Host.port(url);
        return port < 0 ? host : host + ":" + port;
    }
}
