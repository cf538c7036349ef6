package newswire.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds over REST, as a user's script handles them. */
final class FeedsClient {

    private final RestClient rest;
    private final JsonMapper json = JsonMapper.builder().build();

    FeedsClient(RunningIngest service) {
        this.rest = service.rest();
    }

    /** Fails where the answer is an error. */
    void put(Map<String, ?> feed) {
        send(HttpMethod.PUT, "/feeds", feed);
    }

    /** Fails where the answer is an error. */
    void patch(String feed, Map<String, ?> change) {
        send(HttpMethod.PATCH, "/feeds?url={url}", change, feed);
    }

    private void send(HttpMethod method, String uri, Map<String, ?> body, Object... variables) {
        rest.method(method)
                .uri(uri, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    /** The answer as JSON; fails where it is an error. */
    JsonNode call(HttpMethod method, String uri, Object... variables) {
        var body = rest.method(method).uri(uri, variables).retrieve().body(String.class);
        return body == null ? json.nullNode() : json.readTree(body);
    }

    /** The status of the answer, and the reason where it gives one. */
    String answer(HttpMethod method, String uri, Map<String, ?> body) {
        var request = rest.method(method).uri(uri);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, response) -> response.getStatusCode().value() + " "
                + json.readTree(response.getBody()).path("detail").asString());
    }

    JsonNode show(String feed) {
        return call(HttpMethod.GET, "/feeds?url={url}", feed);
    }

    String state(String feed) {
        return show(feed).path("state").asString();
    }

    /** The feeds that a query selects, as many as one answer has. */
    List<JsonNode> listing(String query) {
        return call(HttpMethod.GET, "/feeds?" + query)
                .path("feeds")
                .valueStream()
                .toList();
    }

    /** Their URLs. */
    List<String> listed(String query) {
        return listing(query).stream().map(feed -> feed.path("url").asString()).toList();
    }

    /** All feeds as OPML. */
    String opml() {
        return rest.get().uri("/feeds/opml").retrieve().body(String.class);
    }

    /** The report on what an OPML document added. */
    JsonNode add(String opml) {
        return json.readTree(rest.post()
                .uri("/feeds/opml")
                .contentType(MediaType.parseMediaType("text/x-opml"))
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .body(String.class));
    }
}
