package newswire.cli.console;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The REST interface of a running service, as commands ask it: every method that asks throws {@link Failure}, saying what to
 * do, when the service is not there or refuses.
 */
public final class RestService implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String name;
    private final Duration patience;

    /**
     * A service that need not run yet.
     *
     * @param name what to call it, {@code ingest} or {@code enrich}
     * @param patience with an answer
     */
    public RestService(URI address, String name, Duration patience) {
        this.address = address;
        this.name = name;
        this.patience = patience;
    }

    /** A request to be given a method; {@code path} is encoded where it must be. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(patience);
    }

    /** The same, with a body of JSON. */
    public HttpRequest.Builder request(String path, String method, Map<String, Object> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    /** The answer, whatever its status. */
    public HttpResponse<byte[]> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw new Failure(
                    "the service at " + address + " has not answered within " + patience.toSeconds() + " s", e);
        } catch (IOException e) {
            throw new Failure(
                    "no " + name + " service answers at " + address
                            + "; start one with 'newswire up', or name yours with --service",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking " + address, e);
        }
    }

    /** The body of a good answer. */
    public byte[] accepted(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 400) {
            throw new Failure("the service at " + address + " refused: " + explanation(response.body())
                    + " (HTTP status " + response.statusCode() + ")");
        }
        return response.body();
    }

    /** The body of the answer to a request that is accepted. */
    public byte[] send(HttpRequest.Builder request) {
        return accepted(ask(request));
    }

    /** The JSON of the answer to a request that is accepted. */
    public JsonNode json(HttpRequest.Builder request) {
        return json(send(request));
    }

    /** The JSON of a body. */
    public JsonNode json(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Failure("what answers at " + address + " is no " + name + " service", e);
        }
    }

    /** A query, without the question mark. */
    public static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A value of a query or a part of a path. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The detail of RFC 9457's problem details where the service sends them, else the first line. */
    private String explanation(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{")) {
            try {
                return json.readTree(text).path("detail").asString("without a reason");
            } catch (JacksonException e) {
                return "without a reason that can be read";
            }
        }
        return text.lines().findFirst().orElse("without a reason");
    }

    @Override
    public void close() {
        http.close();
    }
}
