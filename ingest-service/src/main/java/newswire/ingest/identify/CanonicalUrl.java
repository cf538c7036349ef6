package newswire.ingest.identify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of an article's URL that tells it from other articles: without scheme, default port, tracking parameters,
 * fragment, trailing slash, {@code www}, the forms that a page has as AMP, and session ids. Meant for comparing, not for fetching.
 */
final class CanonicalUrl {

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "s_cid",
            "cmpid",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "at_medium",
            "at_campaign",
            "ito",
            "ocid",
            "ftag",
            "wt_mc",
            "xtor");

    private static final String[] TRACKING_PREFIXES = {"utm_", "mtm_", "pk_", "piwik_", "hsa_"};

    /** What some servers put in for readers that take no cookies; a new one with every request. */
    private static final Set<String> SESSION = Set.of("jsessionid", "phpsessid", "aspsessionid", "cfid", "cftoken");

    /** A publisher's page in Google's cache: {@code c} for a page, {@code s} where the publisher's scheme is https. */
    private static final Pattern AMP_CACHE = Pattern.compile(
            "https?://(?:[a-z0-9-]+\\.cdn\\.ampproject\\.org/[cv]|(?:www\\.)?google\\.[a-z.]+/amp)/(?:s/)?([^/?#]+\\.[^/?#]+.*)",
            Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /** The comparable form of {@code link}, or null when it is no absolute http or https URL. */
    static @Nullable String of(String link) {
        var cached = AMP_CACHE.matcher(link.strip());
        var uri = uri(cached.matches() ? "https://" + cached.group(1) : link);
        return uri == null
                ? null
                : host(uri) + port(uri) + withoutAmp(withoutSession(path(uri))) + query(uri, true) + fragment(uri);
    }

    /** The comparable form of version 0.1, which ids of articles were made of: without regard to www, AMP and sessions. */
    static @Nullable String before(String link) {
        var uri = uri(link);
        return uri == null
                ? null
                : uri.getHost().toLowerCase(Locale.ROOT) + port(uri) + path(uri) + query(uri, false) + fragment(uri);
    }

    private static @Nullable URI uri(String link) {
        try {
            var uri = new URI(link.strip()).normalize();
            var scheme = uri.getScheme();
            var isWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return uri.getHost() != null && isWeb ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String host(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        for (var prefix : new String[] {"amp.", "www."}) {
            if (host.startsWith(prefix) && host.indexOf('.', prefix.length()) > 0) {
                host = host.substring(prefix.length());
            }
        }
        return host;
    }

    private static String port(URI uri) {
        return uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
    }

    private static String path(URI uri) {
        return withoutSlash(uri.getRawPath() == null ? "" : uri.getRawPath());
    }

    private static String withoutSlash(String path) {
        var end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String withoutSession(String path) {
        var at = path.toLowerCase(Locale.ROOT).lastIndexOf(";jsessionid=");
        return at < 0 || path.indexOf('/', at) >= 0 ? path : withoutSlash(path.substring(0, at));
    }

    /** Only below a page of its own: {@code /amp} alone is a page about something. */
    private static String withoutAmp(String path) {
        return path.endsWith("/amp") && path.length() > 4 ? withoutSlash(path.substring(0, path.length() - 4)) : path;
    }

    private static String query(URI uri, boolean alsoAmpAndSessions) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        var kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .filter(parameter -> !alsoAmpAndSessions || !isAmpOrSession(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        var name = name(parameter);
        return TRACKING.contains(name) || Arrays.stream(TRACKING_PREFIXES).anyMatch(name::startsWith);
    }

    private static boolean isAmpOrSession(String parameter) {
        var text = parameter.toLowerCase(Locale.ROOT);
        return text.equals("amp") || text.equals("amp=1") || text.equals("amp=true") || SESSION.contains(name(text));
    }

    private static String name(String parameter) {
        return parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** A fragment names a place within a page, but {@code #!} and {@code #/} once named pages of their own. */
    private static String fragment(URI uri) {
        var fragment = uri.getRawFragment();
        return fragment != null && (fragment.startsWith("!") || fragment.startsWith("/")) ? "#" + fragment : "";
    }
}
