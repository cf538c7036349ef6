package newswire.benchmarks.poll;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Apache HttpClient in its leanest form and nothing else: the same requests as a poller's over connections that are kept,
 * as fast as it can, answers read and dropped; no redirects, no time-outs of its own, no check of addresses. Each host has
 * a virtual thread of its own, which requests its feeds one after the other again and again: nothing waits for another, no
 * connection is ever looked for in vain.
 */
final class BareClient {

    private static final String USER_AGENT =
            "Newswire/0.1 (feed to stream; set newswire.ingest.fetch.user-agent to name a contact)";

    private final Answer answer;
    private final LongAdder answered = new LongAdder();
    private final CloseableHttpClient client;

    private BareClient(Answer answer, int connections) {
        this.answer = answer;
        this.client = HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections)
                .build());
    }

    /** Arguments: the publisher's port, the kind of answer, feeds, hosts, requests to warm up by and to measure. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        var answer = Answer.valueOf(arguments[1]);
        int hosts = Integer.parseInt(arguments[3]);
        var feeds = PublisherProcess.feeds(port, answer, Integer.parseInt(arguments[2]), hosts);
        var client = new BareClient(answer, hosts);
        for (int host = 0; host < hosts; host++) {
            int first = host;
            Thread.ofVirtual().start(() -> client.requestForever(feeds, first, hosts));
        }
        Pace.measure(client.answered::sum, Long.parseLong(arguments[4]), Long.parseLong(arguments[5]))
                .tell();
        System.exit(0);
    }

    private void requestForever(List<URI> feeds, int first, int step) {
        try {
            for (int n = first; ; n = n + step < feeds.size() ? n + step : first) {
                request(feeds.get(n));
                answered.increment();
            }
        } catch (IOException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void request(URI feed) throws IOException {
        var request = new HttpGet(feed);
        request.setHeader(
                HttpHeaders.ACCEPT,
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                        + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1");
        request.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, br, zstd");
        if (answer == Answer.NOT_MODIFIED) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, PublisherProcess.ETAG);
        }
        client.execute(request, response -> {
            var body = response.getEntity() == null ? null : EntityUtils.toByteArray(response.getEntity());
            return body == null ? 0 : body.length;
        });
    }
}
