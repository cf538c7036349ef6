package newswire.cli.deadletters;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import newswire.cli.console.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a running enrich service. Every method throws {@link Failure} when the service can't do it. */
final class DeadLettersClient implements AutoCloseable {

    /** A service with many letters, or with an old one, reads for long. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;

    /** For the service at {@code service}, e.g. {@code http://localhost:8081}. */
    DeadLettersClient(URI service) {
        this.service = service;
    }

    JsonNode list(Map<String, String> query) {
        return read(send(request("?" + encoded(query)).GET()));
    }

    JsonNode summary(Map<String, String> query) {
        return read(send(request("/summary?" + encoded(query)).GET()));
    }

    JsonNode show(String id) {
        return read(send(request("/" + encoded(id)).GET()));
    }

    /** @param part {@code page} or {@code value} */
    byte[] part(String id, String part) {
        return send(request("/" + encoded(id) + "/" + part).GET());
    }

    /** @param decision {@code redrive} or {@code discard} */
    JsonNode decide(String decision, Map<String, Object> body) {
        return read(send(request("/" + decision)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve("/dead-letters" + path)).timeout(PATIENCE);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= 400) {
                throw new Failure("the service at " + service + " refused: " + explanation(response.body())
                        + " (HTTP status " + response.statusCode() + ")");
            }
            return response.body();
        } catch (IOException e) {
            throw new Failure(
                    "no enrich service answers at " + service
                            + "; start one with 'newswire up', or name yours with --service",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking " + service, e);
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Failure("what answers at " + service + " is no enrich service", e);
        }
    }

    // RFC 9457 problem details where the service sends them.
    private String explanation(byte[] body) {
        try {
            var detail = json.readTree(body).path("detail");
            return detail.isString() ? detail.stringValue() : "without a reason";
        } catch (JacksonException e) {
            return "without a reason";
        }
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
