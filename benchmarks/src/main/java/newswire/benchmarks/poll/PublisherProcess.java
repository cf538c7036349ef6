package newswire.benchmarks.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds that never change, on many hosts of the loopback network, in a process of its own. */
final class PublisherProcess implements AutoCloseable {

    static final String ETAG = "\"never-changed\"";

    private static final String COUNTS = "/counts";
    private static final int ENTRIES = 20;

    private final Process process;
    private final int port;

    private PublisherProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The server, until the end of standard input. */
    public static void main(String[] arguments) throws IOException {
        var body = body();
        var notModified = new AtomicLong();
        var bodies = new AtomicLong();
        var server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                COUNTS, exchange -> send(exchange, (notModified + " " + bodies).getBytes(StandardCharsets.US_ASCII)));
        server.createContext(Answer.SAME_BODY.path(), exchange -> {
            bodies.incrementAndGet();
            send(exchange, body);
        });
        server.createContext(Answer.NOT_MODIFIED.path(), exchange -> {
            exchange.getResponseHeaders().set("ETag", ETAG);
            if (ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                try (exchange) {
                    exchange.sendResponseHeaders(304, -1);
                }
            } else {
                bodies.incrementAndGet();
                send(exchange, body);
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Nothing is said; that it ends is the message.
        }
        System.exit(0);
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The document that each of the feeds is. */
    static byte[] body() {
        return feed().getBytes(StandardCharsets.UTF_8);
    }

    private static String feed() {
        return IntStream.range(0, ENTRIES)
                .mapToObj(n ->
                        """
                        <entry><id>urn:ferry:%d</id><title>The night ferry sails again, day %d</title>
                        <link href="/ferry/%d.html"/><updated>2026-01-02T08:00:00Z</updated>
                        <summary>%s</summary></entry>
                        """.formatted(n, n, n, "After twelve years the boat leaves the old pier at ten. ".repeat(8)))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="utf-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><id>urn:harbour</id>
                        <updated>2026-01-02T08:00:00Z</updated>
                        """, "</feed>"));
    }

    static PublisherProcess start() throws IOException {
        var process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dsun.net.httpserver.maxIdleConnections=4096", // else it closes those that wait beyond 200
                        "-Dsun.net.httpserver.idleInterval=3600",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublisherProcess.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var port = process.inputReader().readLine();
        if (port == null) {
            throw new IOException("the feed server did not start");
        }
        return new PublisherProcess(process, Integer.parseInt(port));
    }

    int port() {
        return port;
    }

    /** Addresses of so many feeds, shared out among so many hosts, which are sites as well. */
    static List<URI> feeds(int port, Answer answer, int number, int hosts) {
        return IntStream.range(0, number)
                .mapToObj(n -> URI.create("http://127.0.%d.%d:%d%s%d"
                        .formatted(1 + n % hosts / 250, 1 + n % hosts % 250, port, answer.path(), n)))
                .toList();
    }

    /**
     * Answers since the start.
     *
     * @param notModified by status 304
     * @param bodies by a body
     */
    record Counts(long notModified, long bodies) {

        long of(Answer answer) {
            return answer == Answer.NOT_MODIFIED ? notModified : bodies;
        }

        long all() {
            return notModified + bodies;
        }

        Counts since(Counts before) {
            return new Counts(notModified - before.notModified, bodies - before.bodies);
        }
    }

    Counts counts() throws IOException {
        try (var in = URI.create("http://127.0.0.1:" + port + COUNTS).toURL().openStream()) {
            var numbers = new String(in.readAllBytes(), StandardCharsets.US_ASCII).split(" ", -1);
            return new Counts(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
        }
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
