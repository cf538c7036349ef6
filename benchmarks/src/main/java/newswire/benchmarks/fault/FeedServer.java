package newswire.benchmarks.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Serves the newsroom's feeds on loopback, each pair of them from an address, and so a site, of its own; and keeps a record
 * of who asked when.
 */
final class FeedServer implements AutoCloseable {

    private static final int FEEDS_A_SITE = 2;

    /** Long enough for a second request to come meanwhile. */
    private static final int MILLIS_TO_ANSWER = 30;

    private final Newsroom newsroom;
    private final HttpServer server;
    private final RequestLog requests = new RequestLog();

    FeedServer(Newsroom newsroom) throws IOException {
        this.newsroom = newsroom;
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    List<String> urls(int feeds) {
        var urls = new ArrayList<String>();
        for (int feed = 0; feed < feeds; feed++) {
            urls.add(address(feed) + "/" + feed + ".xml");
        }
        return urls;
    }

    private String address(int feed) {
        return "http://127.0.0." + (2 + feed / FEEDS_A_SITE) + ":"
                + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var from = Instant.now();
            var path = exchange.getRequestURI().getPath();
            if (!path.endsWith(".xml")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var feed = Integer.parseInt(path.substring(1, path.length() - 4));
            var body = newsroom.document(feed, address(feed)).getBytes(StandardCharsets.UTF_8);
            TimeUnit.MILLISECONDS.sleep(MILLIS_TO_ANSWER);
            var agent = exchange.getRequestHeaders().getFirst("User-Agent");
            requests.add(new Request(feed, address(feed), agent, from, Instant.now()));
            exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
