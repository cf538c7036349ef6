package newswire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** What a server answered to one request. */
sealed interface Answer {

    /** With what the whole fetch ends. */
    record Last(FetchOutcome outcome) implements Answer {}

    /** Elsewhere. */
    record Redirect(URI to, boolean permanent) implements Answer {}

    /** How long the server wants to be left alone; null when it does not say. */
    default @Nullable Duration retryAfter() {
        return this instanceof Last last && last.outcome() instanceof FetchOutcome.Failed failed
                ? failed.retryAfter()
                : null;
    }

    /**
     * Reads an answer.
     *
     * @param moved see {@link FetchOutcome.Fetched#movedTo()}
     */
    static Answer read(ClassicHttpResponse response, URI url, @Nullable URI moved, long maxBytes, Instant now)
            throws IOException {
        return switch (response.getCode()) {
            case HttpStatus.SC_OK -> {
                var body = BoundedBody.read(
                        response.getEntity(), header(response, HttpHeaders.CONTENT_ENCODING), maxBytes);
                yield new Last(new FetchOutcome.Fetched(
                        body.bytes(),
                        body.truncated(),
                        header(response, HttpHeaders.CONTENT_TYPE),
                        header(response, HttpHeaders.CONTENT_LOCATION),
                        header(response, HttpHeaders.CONTENT_LANGUAGE),
                        url,
                        validators(response, url),
                        freshness(response, now),
                        moved,
                        Arrays.stream(response.getHeaders(HttpHeaders.LINK))
                                .map(Header::getValue)
                                .toList()));
            }
            case HttpStatus.SC_NOT_MODIFIED ->
                new Last(new FetchOutcome.NotModified(validators(response, url), freshness(response, now), moved));
            case HttpStatus.SC_GONE -> new Last(new FetchOutcome.Gone());
            case 301, 302, 303, 307, 308 -> redirect(response, url);
            default ->
                new Last(new FetchOutcome.Failed(
                        "HTTP status " + response.getCode(),
                        response.getCode(),
                        CacheHeaders.retryAfter(header(response, HttpHeaders.RETRY_AFTER), now),
                        url));
        };
    }

    private static Answer redirect(ClassicHttpResponse response, URI url) {
        var target = header(response, HttpHeaders.LOCATION);
        if (target == null) {
            return new Last(new FetchOutcome.Failed(
                    "HTTP status " + response.getCode() + " without a Location", response.getCode(), null, url));
        }
        var permanent = response.getCode() == HttpStatus.SC_MOVED_PERMANENTLY
                || response.getCode() == HttpStatus.SC_PERMANENT_REDIRECT;
        return new Redirect(url.resolve(target.strip().replace(" ", "%20")), permanent);
    }

    private static Validators validators(ClassicHttpResponse response, URI url) {
        return new Validators(
                header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED), url.toString());
    }

    private static Duration freshness(ClassicHttpResponse response, Instant now) {
        return CacheHeaders.freshness(
                header(response, HttpHeaders.CACHE_CONTROL),
                header(response, HttpHeaders.EXPIRES),
                header(response, HttpHeaders.AGE),
                now);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue().isEmpty() ? null : header.getValue();
    }
}
