package newswire.cli.deadletters;

import static newswire.cli.console.RestService.encoded;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import newswire.cli.console.Failure;
import newswire.cli.console.RestService;
import tools.jackson.databind.JsonNode;

/** Dead letters of a running enrich service. Every method throws {@link Failure} when the service can't do it. */
final class DeadLettersClient implements AutoCloseable {

    private static final String LETTERS = "/dead-letters";

    /** A service with many letters, or with an old one, reads for long. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final RestService enrich;

    /** For the service at {@code service}, e.g. {@code http://localhost:8081}. */
    DeadLettersClient(URI service) {
        enrich = new RestService(service, "enrich", PATIENCE);
    }

    JsonNode list(Map<String, String> query) {
        return enrich.json(enrich.request(LETTERS + "?" + encoded(query)).GET());
    }

    JsonNode summary(Map<String, String> query) {
        return enrich.json(
                enrich.request(LETTERS + "/summary?" + encoded(query)).GET());
    }

    JsonNode show(String id) {
        return enrich.json(enrich.request(LETTERS + "/" + encoded(id)).GET());
    }

    /** @param part {@code page} or {@code value} */
    byte[] part(String id, String part) {
        return enrich.send(
                enrich.request(LETTERS + "/" + encoded(id) + "/" + part).GET());
    }

    /** @param decision {@code redrive} or {@code discard} */
    JsonNode decide(String decision, Map<String, Object> body) {
        return enrich.json(enrich.request(LETTERS + "/" + decision, "POST", body));
    }

    @Override
    public void close() {
        enrich.close();
    }
}
