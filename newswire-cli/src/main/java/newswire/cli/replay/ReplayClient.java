package newswire.cli.replay;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.cli.console.Failure;
import newswire.cli.console.RestService;
import tools.jackson.databind.JsonNode;

/** Replays of a running enrich service. Every method throws {@link Failure} when the service can't do it. */
final class ReplayClient implements AutoCloseable {

    private final RestService enrich;

    ReplayClient(URI service) {
        enrich = new RestService(service, "enrich", Duration.ofSeconds(90));
    }

    JsonNode start(Map<String, Object> replay) {
        return enrich.json(enrich.request("/replays", "POST", replay));
    }

    List<JsonNode> list() {
        return enrich.json(enrich.request("/replays").GET()).valueStream().toList();
    }

    JsonNode show(String id) {
        return enrich.json(enrich.request("/replays/" + id).GET());
    }

    /** @param wish {@code pause}, {@code resume} or {@code cancel} */
    JsonNode wish(String id, String wish) {
        return enrich.json(enrich.request("/replays/" + id + "/" + wish).POST(BodyPublishers.noBody()));
    }

    @Override
    public void close() {
        enrich.close();
    }
}
