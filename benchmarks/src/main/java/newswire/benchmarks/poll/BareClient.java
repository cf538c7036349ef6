package newswire.benchmarks.poll;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;

/** Apache HttpClient and nothing else: the same requests as a poller's, as fast as it can, answers read and dropped. */
final class BareClient implements AutoCloseable {

    private static final int CONNECTIONS = 256;

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .setUserAgent("Newswire/0.1 (feed to stream; set newswire.ingest.fetch.user-agent to name a contact)")
            .disableContentCompression()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .build();

    /**
     * Requests the feeds again and again, each by one of {@code lanes} virtual threads, and returns how many requests
     * were answered. A lane keeps to hosts of its own when their number is a multiple of it.
     */
    long requests(List<URI> feeds, Answer answer, int lanes, long nanos) throws IOException {
        var until = System.nanoTime() + nanos;
        var answered = new AtomicLong();
        var failure = new AtomicReference<@Nullable IOException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < lanes; lane++) {
                int first = lane;
                threads.execute(() -> {
                    for (int n = first; System.nanoTime() < until; n = n + lanes < feeds.size() ? n + lanes : first) {
                        try {
                            request(feeds.get(n), answer);
                            answered.incrementAndGet();
                        } catch (IOException e) {
                            failure.set(e);
                            return;
                        }
                    }
                });
            }
        }
        var failed = failure.get();
        if (failed != null) {
            throw new IOException("a request of the bare client has failed", failed);
        }
        return answered.get();
    }

    private void request(URI feed, Answer answer) throws IOException {
        var request = new HttpGet(feed);
        request.setHeader(
                HttpHeaders.ACCEPT,
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                        + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, br, zstd");
        if (answer == Answer.NOT_MODIFIED) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, PublisherProcess.ETAG);
        }
        client.execute(request, response -> {
            var body = response.getEntity() == null ? null : EntityUtils.toByteArray(response.getEntity());
            return body == null ? 0 : body.length;
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
