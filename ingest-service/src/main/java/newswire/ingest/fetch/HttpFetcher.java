package newswire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents over HTTP within the bounds of {@link FetchSettings}. Sends no cookies, and credentials only
 * as {@link OwnHeaders} allow, retries nothing by itself, and follows redirects only to http and https, each hop's address checked like the first's.
 *
 * <p>Thread-safe; a call blocks its (virtual) thread until it ends, which it does within
 * {@link FetchSettings#totalTimeout()}.
 */
public final class HttpFetcher implements AutoCloseable {

    private static final int MAX_HEADER_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;
    private static final int MAX_ROBOTS_BYTES = 500 * 1024;

    private final FetchSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    public HttpFetcher(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = client(settings);
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
        executor.setRemoveOnCancelPolicy(true);
        this.deadlines = executor;
    }

    /** Fetches a feed, asking only for a version other than the one that {@code validators} stand for. */
    public FetchOutcome fetchFeed(URI url, Validators validators) {
        return fetchFeed(url, validators, OwnHeaders.NONE);
    }

    /** As {@link #fetchFeed(URI, Validators)}, with what this feed's requests carry. */
    public FetchOutcome fetchFeed(URI url, Validators validators, OwnHeaders own) {
        return fetch(
                url,
                validators,
                own,
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                        + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1",
                settings.maxFeedBytes());
    }

    /** Fetches an article's page. */
    public FetchOutcome fetchPage(URI url) {
        return fetchPage(url, OwnHeaders.NONE);
    }

    /** As {@link #fetchPage(URI)}, with what the requests of the article's feed carry. */
    public FetchOutcome fetchPage(URI url, OwnHeaders own) {
        return fetch(url, Validators.NONE, own, "text/html, application/xhtml+xml, */*;q=0.1", settings.maxPageBytes());
    }

    /** Fetches a site's robots.txt, as far as everybody reads it (RFC 9309, section 2.5). */
    public FetchOutcome fetchRobots(URI url) {
        return fetch(url, Validators.NONE, OwnHeaders.NONE, "text/plain, */*;q=0.1", MAX_ROBOTS_BYTES);
    }

    private FetchOutcome fetch(URI url, Validators validators, OwnHeaders own, String accept, long maxBytes) {
        var inFlight = new AtomicReference<@Nullable HttpGet>();
        var overdue = new AtomicReference<Boolean>(false);
        var deadline = deadlines.schedule(
                () -> {
                    overdue.set(true);
                    var request = inFlight.get();
                    if (request != null) {
                        request.cancel();
                    }
                },
                settings.totalTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var location = url;
            URI moved = null;
            var permanent = true;
            for (int redirects = 0; ; redirects++) {
                var request = request(location, validators, accept);
                own.addTo(request, location);
                inFlight.set(request);
                if (overdue.get()) {
                    return timedOut();
                }
                var answer = answer(request, location, moved, maxBytes);
                if (!(answer instanceof Redirect redirect)) {
                    return explained(((Answered) answer).outcome(), own, location);
                }
                if (redirects == settings.maxRedirects()) {
                    return failed("more than " + settings.maxRedirects() + " redirects, the last to " + redirect.to());
                }
                location = redirect.to();
                permanent &= redirect.permanent();
                moved = permanent ? location : moved;
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return overdue.get() ? timedOut() : failed(FailureReason.of(e, url));
        } finally {
            deadline.cancel(false);
        }
    }

    private static FetchOutcome explained(FetchOutcome outcome, OwnHeaders own, URI location) {
        return outcome instanceof FetchOutcome.Failed failed
                ? new FetchOutcome.Failed(
                        failed.reason() + own.whyRefused(location, failed.status()),
                        failed.status(),
                        failed.retryAfter())
                : outcome;
    }

    /**
     * Reads the answer and drops the connection unless its body was read to the end: merely closing it would read the
     * rest, however long that is.
     */
    private Answer answer(HttpGet request, URI url, @Nullable URI moved, long maxBytes) throws IOException {
        var target = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        var response = client.executeOpen(target, request, null);
        var readToTheEnd = false;
        try {
            var answer = read(response, url, moved, maxBytes);
            readToTheEnd = answer instanceof Answered answered
                    && answered.outcome() instanceof FetchOutcome.Fetched document
                    && !document.truncated();
            return answer;
        } finally {
            if (!readToTheEnd && response.getEntity() != null) {
                request.cancel();
            }
            Closer.closeQuietly(response);
        }
    }

    private static HttpGet request(URI url, Validators validators, String accept) {
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("only http and https are fetched, not " + url);
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException("no host in " + url);
        }
        var request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, accept);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.ACCEPTED);
        if (validators.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        return request;
    }

    private Answer read(ClassicHttpResponse response, URI url, @Nullable URI moved, long maxBytes) throws IOException {
        var now = clock.instant();
        return switch (response.getCode()) {
            case HttpStatus.SC_OK -> {
                var body = BoundedBody.read(
                        response.getEntity(), header(response, HttpHeaders.CONTENT_ENCODING), maxBytes);
                yield new Answered(new FetchOutcome.Fetched(
                        body.bytes(),
                        body.truncated(),
                        header(response, HttpHeaders.CONTENT_TYPE),
                        header(response, HttpHeaders.CONTENT_LOCATION),
                        header(response, HttpHeaders.CONTENT_LANGUAGE),
                        url,
                        validators(response),
                        freshness(response, now),
                        moved,
                        Arrays.stream(response.getHeaders(HttpHeaders.LINK))
                                .map(Header::getValue)
                                .toList()));
            }
            case HttpStatus.SC_NOT_MODIFIED ->
                new Answered(new FetchOutcome.NotModified(validators(response), freshness(response, now), moved));
            case HttpStatus.SC_GONE -> new Answered(new FetchOutcome.Gone());
            case 301, 302, 303, 307, 308 -> redirect(response, url);
            default ->
                new Answered(new FetchOutcome.Failed(
                        "HTTP status " + response.getCode(),
                        response.getCode(),
                        CacheHeaders.retryAfter(header(response, "Retry-After"), now)));
        };
    }

    private static Answer redirect(ClassicHttpResponse response, URI url) {
        var target = header(response, HttpHeaders.LOCATION);
        if (target == null) {
            return new Answered(new FetchOutcome.Failed(
                    "HTTP status " + response.getCode() + " without a Location", response.getCode(), null));
        }
        var permanent = response.getCode() == HttpStatus.SC_MOVED_PERMANENTLY
                || response.getCode() == HttpStatus.SC_PERMANENT_REDIRECT;
        return new Redirect(url.resolve(target.strip().replace(" ", "%20")), permanent);
    }

    private static Validators validators(ClassicHttpResponse response) {
        return new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED));
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

    private FetchOutcome timedOut() {
        return failed("no complete answer within " + settings.totalTimeout().toSeconds() + " s");
    }

    private static FetchOutcome failed(String reason) {
        return new FetchOutcome.Failed(reason, 0, null);
    }

    static CloseableHttpClient client(FetchSettings settings) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDnsResolver(settings.allowPrivateAddresses()))
                .setMaxConnTotal(settings.maxConcurrent())
                .setMaxConnPerRoute(settings.maxConcurrent())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(settings.responseTimeout()))
                        .build())
                .setConnectionFactory(BoundedConnections.factory(MAX_HEADER_LINE, MAX_HEADERS))
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(settings.userAgent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                        .setConnectionRequestTimeout(Timeout.of(settings.totalTimeout()))
                        .build())
                .disableContentCompression()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private sealed interface Answer {}

    private record Answered(FetchOutcome outcome) implements Answer {}

    private record Redirect(URI to, boolean permanent) implements Answer {}
}
