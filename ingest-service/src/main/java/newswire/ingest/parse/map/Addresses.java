package newswire.ingest.parse.map;

import java.util.Locale;
import java.util.Set;
import newswire.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/** Resolves addresses as RFC 3986, 5.2 says, but takes those too that are misspelt. */
public final class Addresses {

    /** Schemes by which an address does something to a reader instead of leading somewhere. */
    private static final Set<String> HARMFUL = Set.of(
            "javascript", "vbscript", "livescript", "mocha", "data", "about", "file", "jar", "view-source", "blob");

    private static final int LONGEST = 8_000;

    private Addresses() {}

    /** An address made absolute; as stated where there is no base to go by, null when it is blank or harmful. */
    public static @Nullable String resolve(@Nullable String base, @Nullable String stated) {
        String address = stated == null ? "" : tidy(stated);
        if (address.isEmpty() || address.length() > LONGEST) {
            return null;
        }
        String scheme = scheme(address);
        if (scheme != null) {
            if (HARMFUL.contains(scheme)) {
                return null;
            }
            return sameSchemeRelative(base, scheme, address)
                    ? join(base, address.substring(scheme.length() + 1))
                    : address;
        }
        return base == null || scheme(base) == null ? address : join(base, address);
    }

    /** Whether an address leads somewhere without the help of a base. */
    public static boolean isAbsolute(@Nullable String address) {
        return address != null && scheme(address) != null;
    }

    /** Whether this is an address of the web. */
    static boolean isWeb(@Nullable String address) {
        return address != null
                && (address.regionMatches(true, 0, "http://", 0, 7)
                        || address.regionMatches(true, 0, "https://", 0, 8));
    }

    /** The base that holds for an element: the {@code xml:base} of it and of those around it (XML Base, 4). */
    static @Nullable String base(@Nullable Element element, @Nullable String outermost) {
        if (element == null) {
            return outermost;
        }
        String stated = element.exactAttribute("xml:base");
        if (stated == null) {
            return base(element.parent(), outermost);
        }
        String outer = base(element.parent(), outermost);
        String resolved = resolve(outer, stated);
        return resolved == null ? outer : resolved;
    }

    private static String tidy(String stated) {
        String address = stated.strip();
        if (address.indexOf('\n') >= 0 || address.indexOf('\t') >= 0) {
            address = address.replaceAll("\\s*[\\n\\t]\\s*", ""); // As browsers do.
        }
        return address;
    }

    private static @Nullable String scheme(String address) {
        int colon = address.indexOf(':');
        if (colon < 1 || colon > 20 || !Character.isLetter(address.charAt(0))) {
            return null;
        }
        for (int i = 1; i < colon; i++) {
            char c = address.charAt(i);
            if (!(c < 0x80 && Character.isLetterOrDigit(c)) && c != '+' && c != '-' && c != '.') {
                return null;
            }
        }
        return address.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /** "http:page.html": an old spelling of "page.html", which RFC 3986, 5.2.2 lets us read so. */
    private static boolean sameSchemeRelative(@Nullable String base, String scheme, String address) {
        return base != null
                && (scheme.equals("http") || scheme.equals("https"))
                && scheme.equals(scheme(base))
                && !address.startsWith("/", scheme.length() + 1);
    }

    private static String join(@Nullable String base, String relative) {
        if (base == null) {
            return relative;
        }
        int schemeEnd = base.indexOf(':') + 1;
        if (relative.startsWith("//")) {
            return base.substring(0, schemeEnd) + relative;
        }
        int fragment = base.indexOf('#');
        String whole = fragment < 0 ? base : base.substring(0, fragment);
        if (relative.isEmpty()) {
            return whole;
        } else if (relative.charAt(0) == '#') {
            return whole + relative;
        }
        int query = whole.indexOf('?');
        String noQuery = query < 0 ? whole : whole.substring(0, query);
        if (relative.charAt(0) == '?') {
            return noQuery + relative;
        }
        int pathStart = schemeEnd;
        if (noQuery.startsWith("//", schemeEnd)) {
            pathStart = noQuery.indexOf('/', schemeEnd + 2);
            pathStart = pathStart < 0 ? noQuery.length() : pathStart;
        }
        String authority = noQuery.substring(0, pathStart);
        if (relative.charAt(0) == '/') {
            return authority + withoutDots(relative);
        }
        String path = noQuery.substring(pathStart);
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? (authority.contains("//") ? "/" : "") : path.substring(0, slash + 1);
        return authority + withoutDots(folder + relative);
    }

    /** RFC 3986, 5.2.4, for the path in front of query and fragment. */
    private static String withoutDots(String address) {
        int end = address.length();
        for (int i = 0; i < end; i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                end = i;
            }
        }
        String path = address.substring(0, end);
        if (!path.contains("/.") && !path.startsWith(".")) {
            return address;
        }
        StringBuilder out = new StringBuilder();
        for (String segment : path.split("(?<=/)")) {
            if (segment.equals("./") || segment.equals(".")) {
                continue;
            } else if (segment.equals("../") || segment.equals("..")) {
                int parent = out.length() < 2 ? -1 : out.lastIndexOf("/", out.length() - 2);
                out.setLength(parent < 0 ? Math.min(1, out.length()) : parent + 1);
            } else {
                out.append(segment);
            }
        }
        return out + address.substring(end);
    }
}
