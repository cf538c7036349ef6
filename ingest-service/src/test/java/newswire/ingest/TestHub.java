package newswire.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on loopback: verifies intent while it is being asked, and pushes what a test tells it to. */
public final class TestHub implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, String>> subscribers = new ConcurrentHashMap<>();
    private volatile long leaseSeconds = 864_000;
    private volatile boolean refuses;

    public TestHub() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hub");
    }

    /** Grants leases of this length from now on. */
    public void grant(long seconds) {
        leaseSeconds = seconds;
    }

    /** Whether it answers every request with an error. */
    public void refuse(boolean now) {
        refuses = now;
    }

    /** All requests that came in, as forms. */
    public List<Map<String, String>> requests() {
        return requests;
    }

    /** Verified subscriptions by topic. */
    public Map<String, Map<String, String>> subscribers() {
        return subscribers;
    }

    /** Pushes, signed with the subscriber's secret; returns the status of the answer. */
    public int push(String topic, String body) {
        var subscriber = subscribers.get(topic);
        return post(
                subscriber.get("hub.callback"),
                body,
                "sha256=" + hmac("HmacSHA256", subscriber.get("hub.secret"), body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Pushes with this signature, to this callback; returns the status of the answer. */
    public int post(String callback, String body, String signature) {
        var request = HttpRequest.newBuilder(URI.create(callback))
                .header("Content-Type", "application/rss+xml")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Hub-Signature", signature);
        }
        return send(request.build()).statusCode();
    }

    /** Asks back; returns the answer's status and body. */
    public String verify(String callback, String mode, String topic) {
        var answer = send(HttpRequest.newBuilder(URI.create(callback + "?hub.mode=" + mode + "&hub.topic="
                        + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                        + "&hub.challenge=a%20challenge%26more&hub.lease_seconds=" + leaseSeconds))
                .build());
        return answer.statusCode() + " " + answer.body();
    }

    /** Tells the subscriber that the subscription is not, or no longer, wanted; returns the status of the answer. */
    public int deny(String topic, String reason) {
        return send(HttpRequest.newBuilder(URI.create(subscribers.get(topic).get("hub.callback")
                                + "?hub.mode=denied&hub.topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                                + "&hub.reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8)))
                        .build())
                .statusCode();
    }

    public static String hmac(String algorithm, String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "/hub");
                exchange.sendResponseHeaders(308, -1);
                return;
            }
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(form);
            if (refuses) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var topic = form.get("hub.topic");
            if (verify(form.get("hub.callback"), form.get("hub.mode"), topic).equals("200 a challenge&more")) {
                if (form.get("hub.mode").equals("subscribe")) {
                    subscribers.put(topic, form);
                } else {
                    subscribers.remove(topic);
                }
            }
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var field : body.split("&")) {
            var parts = field.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
