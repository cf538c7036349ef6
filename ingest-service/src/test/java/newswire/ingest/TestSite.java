package newswire.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A web server whose pages a test sets, and which remembers every request. It listens on all of 127.0.0.0/8, so that one
 * server can be many sites.
 */
public final class TestSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Answers a request. */
    public interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    /** A request that came in. */
    public record Request(String path, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(", ", header.getValue()))
                    .findFirst()
                    .orElse(null);
        }
    }

    public TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            requests.add(new Request(path, Map.copyOf(exchange.getRequestHeaders())));
            var handler = handlers.get(path);
            if (handler == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                handler.handle(exchange);
            }
            exchange.close();
        });
        server.start();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public void on(String path, Handler handler) {
        handlers.put(path, handler);
    }

    /** Serves this text with these headers, given as name, value, name, value. */
    public void serve(String path, String text, String... headers) {
        on(path, exchange -> send(exchange, 200, text.getBytes(StandardCharsets.UTF_8), headers));
    }

    /** Serves this text to all but those who have this version of it. */
    public void serveVersion(String path, String version, String text) {
        var tag = '"' + version + '"';
        on(path, exchange -> {
            var has = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            var body = has ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            send(exchange, has ? 304 : 200, body, "ETag", tag);
        });
    }

    public static void send(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
