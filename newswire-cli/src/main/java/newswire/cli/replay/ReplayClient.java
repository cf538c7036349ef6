package newswire.cli.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.cli.console.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays of a running enrich service. Every method throws {@link Failure} when the service can't do it. */
final class ReplayClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;

    ReplayClient(URI service) {
        this.service = service;
    }

    JsonNode start(Map<String, Object> replay) {
        return send(request("/replays")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(replay))));
    }

    List<JsonNode> list() {
        return send(request("/replays").GET()).valueStream().toList();
    }

    JsonNode show(String id) {
        return send(request("/replays/" + id).GET());
    }

    /** @param wish {@code pause}, {@code resume} or {@code cancel} */
    JsonNode wish(String id, String wish) {
        return send(request("/replays/" + id + "/" + wish).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new Failure("the service at " + service + " refused: " + explanation(response.body())
                        + " (HTTP status " + response.statusCode() + ")");
            }
            return json.readTree(response.body());
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

    // RFC 9457 problem details where the service sends them.
    private String explanation(String body) {
        return body.startsWith("{")
                ? json.readTree(body).path("detail").asString("without a reason")
                : body.strip().lines().findFirst().orElse("without a reason");
    }

    @Override
    public void close() {
        http.close();
    }
}
