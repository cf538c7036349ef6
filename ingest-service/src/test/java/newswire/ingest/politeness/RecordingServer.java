package newswire.ingest.politeness;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on all of 127.0.0.0/8, each address a host, that remembers every request. */
final class RecordingServer implements AutoCloseable {

    /** For so long at least whoever is never answered waits. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    RecordingServer(Publishers publishers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var start = Instant.now();
            var host = exchange.getLocalAddress().getAddress().getHostAddress();
            var path = exchange.getRequestURI().getPath();
            var headers = new Headers(exchange.getRequestHeaders());
            var visit = publishers.visit(host, path, headers);
            pause(visit.takes());
            var end = visit.answer().status() == 0 ? start.plus(PATIENCE) : Instant.now();
            var answer = visit.answer().at(end);
            requests.add(new Request(host, path, Request.asker(path), start, end, headers, answer));
            send(exchange, answer);
        });
        server.start();
    }

    private void pause(Duration time) {
        try {
            closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            pause(PATIENCE.multipliedBy(10));
        } else {
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** All requests that have been answered, in the order of their beginnings. */
    List<Request> requests() {
        return requests.stream().sorted(Comparator.comparing(Request::start)).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
