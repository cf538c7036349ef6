package newswire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.fetch.http.Response;
import newswire.ingest.fetch.http.WebUrl;
import newswire.ingest.parse.map.Addresses;
import org.jspecify.annotations.Nullable;

/** What a server answered to one request. */
sealed interface Answer {

    /** What a {@code Link} field leads to (RFC 8288, section 3), without the brackets around it. */
    Pattern LINK_TARGET = Pattern.compile("(?<=<)[^<>]+(?=>)");

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
                        contentLocation(response),
                        response.fields().first("Content-Language"),
                        url,
                        validators(response, url),
                        freshness(response, now),
                        moved,
                        links(response)));
            }
            case 304 ->
                new Last(new FetchOutcome.NotModified(validators(response, url), freshness(response, now), moved));
            case 410 -> new Last(new FetchOutcome.Gone());
            case 301, 302, 303, 307, 308 -> redirect(response, url);
            default ->
                new Last(new FetchOutcome.Failed(
                        "HTTP status " + response.status(),
                        response.status(),
                        CacheHeaders.retryAfter(
                                response.fields().first("Retry-After"),
                                response.fields().first("Date"),
                                now),
                        url));
        };
    }

    private static Answer redirect(Response response, URI url) {
        var target = response.fields().first("Location");
        if (target == null) {
            return new Last(new FetchOutcome.Failed(
                    "HTTP status " + response.status() + " without a Location", response.status(), null, url));
        }
        var to = target(url, target);
        if (to == null) {
            return new Last(new FetchOutcome.Failed(
                    "HTTP status " + response.status() + " with a Location that leads nowhere",
                    response.status(),
                    null,
                    url));
        }
        return new Redirect(to, isMove(response.status(), url, to));
    }

    /**
     * Where a {@code Location} leads (RFC 3986, 5.2, which {@link URI#resolve} does not know yet); null for nowhere.
     *
     * @throws IllegalArgumentException when it is no address
     */
    static @Nullable URI target(URI url, String location) {
        var to = Addresses.resolve(url.toString(), escaped(location.strip()));
        return to == null ? null : URI.create(to);
    }

    /** Whether a redirect is meant for good. None that leads from https to http is, whatever it says: TLS is not given up for good. */
    static boolean isMove(int status, URI from, URI to) {
        return (status == 301 || status == 308)
                && !("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme()));
    }

    private static @Nullable String contentLocation(Response response) {
        var stated = response.fields().first("Content-Location");
        return stated == null ? null : escaped(stated.strip());
    }

    /** With their targets, which stand in angle brackets, escaped. */
    private static List<String> links(Response response) {
        return response.fields().all("Link").stream()
                .map(links -> LINK_TARGET
                        .matcher(links)
                        .replaceAll(link ->
                                Matcher.quoteReplacement(escaped(link.group().strip()))))
                .toList();
    }

    /** Each byte escaped that no URL may have, in whatever charset it was meant: so it goes back as it came. */
    private static String escaped(String target) {
        var escaped = new StringBuilder(target.length());
        for (char c : WebUrl.escaped(target).toCharArray()) {
            if (c < 0x7f) {
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
                String.join(", ", response.fields().all("Cache-Control")),
                response.fields().first("Expires"),
                response.fields().first("Age"),
                response.fields().first("Date"),
                now);
    }
}
