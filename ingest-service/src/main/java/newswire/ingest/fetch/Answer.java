package newswire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import newswire.ingest.fetch.http.Response;
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
    static Answer read(Response response, URI url, @Nullable URI moved, long maxBytes, Instant now) throws IOException {
        return switch (response.status()) {
            case 200 -> {
                var body = BoundedBody.read(response.body(), response.fields().first("Content-Encoding"), maxBytes);
                yield new Last(new FetchOutcome.Fetched(
                        body.bytes(),
                        body.truncated(),
                        response.fields().first("Content-Type"),
                        response.fields().first("Content-Location"),
                        response.fields().first("Content-Language"),
                        url,
                        validators(response, url),
                        freshness(response, now),
                        moved,
                        response.fields().all("Link")));
            }
            case 304 ->
                new Last(new FetchOutcome.NotModified(validators(response, url), freshness(response, now), moved));
            case 410 -> new Last(new FetchOutcome.Gone());
            case 301, 302, 303, 307, 308 -> redirect(response, url);
            default ->
                new Last(new FetchOutcome.Failed(
                        "HTTP status " + response.status(),
                        response.status(),
                        CacheHeaders.retryAfter(response.fields().first("Retry-After"), now),
                        url));
        };
    }

    private static Answer redirect(Response response, URI url) {
        var target = response.fields().first("Location");
        if (target == null) {
            return new Last(new FetchOutcome.Failed(
                    "HTTP status " + response.status() + " without a Location", response.status(), null, url));
        }
        var permanent = response.status() == 301 || response.status() == 308;
        return new Redirect(url.resolve(escaped(target.strip())), permanent);
    }

    /** Each byte escaped that no URL may have, in whatever charset it was meant: so it goes back as it came. */
    private static String escaped(String target) {
        var escaped = new StringBuilder(target.length());
        for (char c : target.toCharArray()) {
            if (c > ' ' && c < 0x7f) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return escaped.toString();
    }

    private static Validators validators(Response response, URI url) {
        return new Validators(
                response.fields().first("ETag"), response.fields().first("Last-Modified"), url.toString());
    }

    private static Duration freshness(Response response, Instant now) {
        return CacheHeaders.freshness(
                response.fields().first("Cache-Control"),
                response.fields().first("Expires"),
                response.fields().first("Age"),
                now);
    }
}
