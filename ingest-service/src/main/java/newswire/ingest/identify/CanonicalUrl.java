package newswire.ingest.identify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of an article's URL that tells it from other articles: without scheme, default port, tracking parameters,
 * fragment, trailing slash. Meant for comparing, not for fetching.
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

    private CanonicalUrl() {}

    /** The comparable form of {@code link}, or null when it is no absolute http or https URL. */
    static @Nullable String of(String link) {
        URI uri;
        try {
            uri = new URI(link.strip()).normalize();
        } catch (URISyntaxException e) {
            return null;
        }
        var scheme = uri.getScheme();
        if (uri.getHost() == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
            return null;
        }
        var port = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + port + path(uri) + query(uri) + fragment(uri);
    }

    private static String path(URI uri) {
        var path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        var kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        var name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || Arrays.stream(TRACKING_PREFIXES).anyMatch(name::startsWith);
    }

    /** A fragment names a place within a page, but {@code #!} and {@code #/} once named pages of their own. */
    private static String fragment(URI uri) {
        var fragment = uri.getRawFragment();
        return fragment != null && (fragment.startsWith("!") || fragment.startsWith("/")) ? "#" + fragment : "";
    }
}
