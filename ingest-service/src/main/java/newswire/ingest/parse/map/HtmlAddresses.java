package newswire.ingest.parse.map;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the addresses inside HTML absolute, because outside of the feed nobody knows its base any more. */
final class HtmlAddresses {

    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "action",
            "cite",
            "background",
            "longdesc",
            "poster",
            "data",
            "codebase",
            "classid",
            "formaction",
            "usemap",
            "profile");

    /** No article has so many links; what else has may keep them as they are. */
    private static final int MOST = 10_000;

    private final String html;
    private final String base;
    private final StringBuilder out = new StringBuilder();
    private int copied;
    private int replaced;

    private HtmlAddresses(String html, String base) {
        this.html = html;
        this.base = base;
    }

    /** The same HTML with absolute addresses; unchanged without a base. */
    static String absolute(String html, @Nullable String base) {
        if (base == null || html.indexOf('<') < 0 || html.indexOf('=') < 0 || !Addresses.isAbsolute(base)) {
            return html;
        }
        return new HtmlAddresses(html, base).rewrite();
    }

    private String rewrite() {
        int bracket = html.indexOf('<');
        while (bracket >= 0 && bracket + 1 < html.length()) {
            bracket = html.indexOf('<', Character.isLetter(html.charAt(bracket + 1)) ? tag(bracket + 1) : bracket + 1);
        }
        return copied == 0 ? html : out.append(html, copied, html.length()).toString();
    }

    private int tag(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
            at++;
        }
        while (at < html.length() && html.charAt(at) != '>' && html.charAt(at) != '<') {
            char c = html.charAt(at);
            at = c <= ' ' || c == '/' || c == '"' || c == '\'' || c == '=' ? at + 1 : attribute(at);
        }
        return at;
    }

    private int attribute(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) > ' ' && "=/>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        int nameEnd = at;
        at = skipSpace(at);
        if (at >= html.length() || html.charAt(at) != '=') {
            return Math.max(at, from + 1);
        }
        at = skipSpace(at + 1);
        if (at >= html.length()) {
            return at;
        }
        char quote = html.charAt(at);
        boolean quoted = quote == '"' || quote == '\'';
        int start = quoted ? at + 1 : at;
        int end = quoted ? html.indexOf(quote, start) : bareEnd(start);
        if (end < 0) {
            return html.length();
        }
        if (ATTRIBUTES.contains(html.substring(from, nameEnd).toLowerCase(Locale.ROOT))) {
            replace(start, end);
        }
        return quoted ? end + 1 : Math.max(end, from + 1);
    }

    private void replace(int start, int end) {
        String stated = html.substring(start, end);
        if (++replaced > MOST || stated.isBlank() || Addresses.isAbsolute(stated.strip())) {
            return;
        }
        String absolute = Addresses.resolve(base, stated);
        if (absolute != null && !absolute.equals(stated)) {
            out.append(html, copied, start).append(absolute);
            copied = end;
        }
    }

    private int bareEnd(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
