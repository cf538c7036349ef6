package newswire.cli.up;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A publisher's web server on loopback. */
final class NewsServer implements AutoCloseable {

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private NewsServer(HttpServer server) {
        this.server = server;
        server.setExecutor(requests);
        server.createContext("/", this::answer);
        server.start();
    }

    static NewsServer open() {
        try {
            return new NewsServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String story(String title, String paragraph) {
        return "<!DOCTYPE html><html lang=en><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>" + paragraph + " The council had looked for a crew for twelve years, and a boat."
                + "</p><p>It was found in the north, where nobody needed it any more, and painted white and blue.</p>"
                + "</article></body></html>";
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void page(String path, String html) {
        pages.put(path, html);
    }

    void pageThatHangs(String path) {
        hanging.add(path);
    }

    /** A feed with an entry for each name, in this order. */
    void feed(String path, String... names) {
        var items = Arrays.stream(names)
                .map(name -> "<item><title>About " + name + "</title><link>" + address() + "/" + name
                        + ".html</link><guid>" + name + "</guid><description>What the feed says of " + name
                        + "</description></item>")
                .collect(Collectors.joining());
        pages.put(path, "<rss version=\"2.0\"><channel><title>News</title>" + items + "</channel></rss>");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (hanging.contains(path)) {
                closed.await();
            }
            var page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".xml") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        requests.close();
    }
}
