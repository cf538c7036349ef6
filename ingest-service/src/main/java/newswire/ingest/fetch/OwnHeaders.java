package newswire.ingest.fetch;

import java.net.URI;
import java.util.Map;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.fetch.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of one feed carry beside the poller's own headers. They go to the feed's own scheme, host and port
 * alone, or from http to https of the same host at the default ports: whoever is redirected elsewhere comes without them.
 */
public final class OwnHeaders {

    /** Of a feed that has none. */
    public static final OwnHeaders NONE = new OwnHeaders(URI.create("http://none.invalid/"), Map.of(), null);

    private final URI home;
    private final Map<String, String> headers;
    private final @Nullable Credential credential;

    OwnHeaders(URI home, Map<String, String> headers, @Nullable Credential credential) {
        this.home = home;
        this.headers = headers;
        this.credential = credential;
    }

    void addTo(Request request, URI target) {
        if (mayGoTo(target)) {
            headers.forEach(request::with);
            if (credential != null) {
                request.with(credential.header(), credential.value());
            }
        }
    }

    /** What to add to the reason when {@code location} refuses a request that came without them; empty for nothing. */
    String whyRefused(URI location, int status) {
        var withheld = (credential != null || !headers.isEmpty()) && !mayGoTo(location);
        return withheld && (status == 401 || status == 403)
                ? "; the feed's headers and credentials go to " + home.getScheme() + "://" + home.getAuthority()
                        + " alone, not to " + location.getScheme() + "://" + location.getAuthority()
                : "";
    }

    private boolean mayGoTo(URI target) {
        if (!Host.of(home).equals(Host.orNull(target))) {
            return false;
        }
        var same = home.getScheme().equalsIgnoreCase(target.getScheme()) && port(home) == port(target);
        var upgraded = port(home) == 80
                && "http".equalsIgnoreCase(home.getScheme())
                && "https".equalsIgnoreCase(target.getScheme())
                && port(target) == 443;
        return same || upgraded;
    }

    private static int port(URI url) {
        var port = Host.port(url);
        return port >= 0 ? port : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }
}
