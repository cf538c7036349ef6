package newswire.ingest.fetch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.fetch.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents over HTTP within the bounds of {@link FetchSettings}. Sends no cookies, and credentials only
 * as {@link OwnHeaders} allow, retries nothing by itself, and follows redirects only to http and https, each hop's address checked like the first's.
 *
 * <p>Thread-safe; a call blocks its (virtual) thread until it ends. Beside the waits for {@link Admission} it takes no
 * longer than {@link FetchSettings#totalTimeout()}.
 */
public final class HttpFetcher implements AutoCloseable {

    private static final int MAX_ROBOTS_BYTES = 500 * 1024;

    private final FetchSettings settings;
    private final Clock clock;
    private final Connections connections;

    public HttpFetcher(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.connections = new Connections(settings);
    }

    /**
     * Fetches a feed, asking only for a version other than the one that {@code validators} stand for.
     *
     * @param own what this feed's requests carry
     * @throws InterruptedException when a wait for admission is interrupted
     */
    public FetchOutcome fetchFeed(URI url, Validators validators, OwnHeaders own, Admission admission)
            throws InterruptedException {
        return fetch(
                url,
                validators,
                own,
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                        + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1",
                settings.maxFeedBytes(),
                admission);
    }

    /**
     * Fetches an article's page.
     *
     * @param own what the requests of the article's feed carry
     * @throws InterruptedException when a wait for admission is interrupted
     */
    public FetchOutcome fetchPage(URI url, OwnHeaders own, Admission admission) throws InterruptedException {
        return fetch(
                url,
                Validators.NONE,
                own,
                "text/html, application/xhtml+xml, */*;q=0.1",
                settings.maxPageBytes(),
                admission);
    }

    /**
     * Fetches a site's robots.txt, as far as everybody reads it (RFC 9309, section 2.5).
     *
     * @throws InterruptedException when a wait for admission is interrupted
     */
    public FetchOutcome fetchRobots(URI url, Admission admission) throws InterruptedException {
        return fetch(url, Validators.NONE, OwnHeaders.NONE, "text/plain, */*;q=0.1", MAX_ROBOTS_BYTES, admission);
    }

    private FetchOutcome fetch(
            URI url, Validators validators, OwnHeaders own, String accept, long maxBytes, Admission admission)
            throws InterruptedException {
        var location = url;
        var left = settings.totalTimeout();
        URI moved = null;
        var permanent = true;
        try {
            for (int redirects = 0; ; redirects++) {
                var request = request(location, validators, accept);
                own.addTo(request, location);
                Answer answer;
                try (var admitted = admission.await(location)) {
                    var began = System.nanoTime();
                    answer = answer(request, location, moved, maxBytes, left);
                    left = left.minusNanos(System.nanoTime() - began);
                    if (answer.retryAfter() != null) {
                        admitted.toldToWait(answer.retryAfter());
                    }
                }
                if (!(answer instanceof Answer.Redirect redirect)) {
                    return explained(((Answer.Last) answer).outcome(), own, location, permanent);
                }
                if (redirects == settings.maxRedirects()) {
                    return failed(
                            "more than " + settings.maxRedirects() + " redirects, the last to " + redirect.to(),
                            location);
                }
                location = redirect.to();
                permanent &= redirect.permanent();
                moved = permanent ? location : moved;
            }
        } catch (NotAdmittedException e) {
            return new FetchOutcome.NotAsked(location, String.valueOf(e.getMessage()), e.until());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return failed(FailureReason.of(e, location), location);
        }
    }

    /** @param permanent whether the resource has moved there for good, so that it is gone when what is there is gone */
    private static FetchOutcome explained(FetchOutcome outcome, OwnHeaders own, URI location, boolean permanent) {
        if (outcome instanceof FetchOutcome.Gone && !permanent) {
            return new FetchOutcome.Failed(
                    "HTTP status 410 where a temporary redirect led", HttpURLConnection.HTTP_GONE, null, location);
        }
        return outcome instanceof FetchOutcome.Failed failed
                ? new FetchOutcome.Failed(
                        failed.reason() + own.whyRefused(location, failed.status()),
                        failed.status(),
                        failed.retryAfter(),
                        location)
                : outcome;
    }

    private static Request request(URI url, Validators validators, String accept) {
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("only http and https are fetched, not " + url);
        }
        if (Host.orNull(url) == null) {
            throw new IllegalArgumentException("no host in " + url);
        }
        var request = Request.get(url).with("Accept", accept).with("Accept-Encoding", ContentCoding.ACCEPTED);
        var theirs = url.toString().equals(validators.of());
        if (theirs && validators.etag() != null && Request.isSendable(validators.etag())) {
            request.with("If-None-Match", validators.etag());
        }
        if (theirs && validators.lastModified() != null && Request.isSendable(validators.lastModified())) {
            request.with("If-Modified-Since", validators.lastModified());
        }
        return request;
    }

    /** The answer to one request, given up when it is not there in time. */
    private Answer answer(Request request, URI url, @Nullable URI moved, long maxBytes, Duration left)
            throws IOException {
        try (var exchange = connections.begin(url, left)) {
            return answer(exchange, request, url, moved, maxBytes);
        }
    }

    private Answer answer(Exchange exchange, Request request, URI url, @Nullable URI moved, long maxBytes)
            throws IOException {
        try {
            var response = exchange.send(request);
            var answer = Answer.read(response, url, moved, maxBytes, clock.instant());
            if (response.body() == null || isWhole(answer)) {
                exchange.readToTheEnd(response);
            } else {
                exchange.checkInTime();
            }
            return answer;
        } catch (IOException e) {
            throw exchange.inTime(e);
        }
    }

    private static boolean isWhole(Answer answer) {
        return answer instanceof Answer.Last last
                && last.outcome() instanceof FetchOutcome.Fetched document
                && !document.truncated();
    }

    private static FetchOutcome failed(String reason, URI location) {
        return new FetchOutcome.Failed(reason, 0, null, location);
    }

    @Override
    public void close() {
        connections.close();
    }
}
