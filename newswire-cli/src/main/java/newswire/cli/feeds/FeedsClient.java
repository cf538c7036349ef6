package newswire.cli.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswire.cli.console.Failure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a running ingest service. Every method throws {@link Failure} when the service can't do it. */
public final class FeedsClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PAGE = 1000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;

    /** For the service at {@code service}, e.g. {@code http://localhost:8080}. */
    public FeedsClient(URI service) {
        this.service = service;
    }

    /** All feeds and how they fare. */
    public List<FeedStatus> list() {
        return list(Map.of()).stream()
                .map(feed -> json.treeToValue(feed, FeedStatus.class))
                .toList();
    }

    /** Those whose last poll failed, and how they fare. */
    public List<FeedStatus> failing() {
        return list(Map.of("state", "failing")).stream()
                .map(feed -> json.treeToValue(feed, FeedStatus.class))
                .toList();
    }

    /** The feeds that fit the query. */
    List<JsonNode> list(Map<String, String> query) {
        var feeds = new ArrayList<JsonNode>();
        for (@Nullable String from = ""; from != null; ) {
            var asked = new TreeMap<>(query);
            asked.put("limit", Integer.toString(PAGE));
            if (!from.isEmpty()) {
                asked.put("from", from);
            }
            var page = json.readTree(send(request("/feeds?" + encoded(asked)).GET()));
            page.path("feeds").forEach(feeds::add);
            from = page.path("next").isString() ? page.path("next").stringValue() : null;
        }
        return feeds;
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode show(URI feed) {
        return json.readTree(send(request("/feeds" + of(feed)).GET()));
    }

    /**
     * Subscribes, after a look whether it is a feed, or changes what {@code policy} names where it is subscribed to.
     *
     * @return the feed, as it is now
     */
    JsonNode add(URI feed, Map<String, Object> policy, boolean check) {
        var changed = ask(request("/feeds" + of(feed))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json.writeValueAsString(policy))));
        if (changed.statusCode() != 404) {
            return json.readTree(accepted(changed));
        }
        var whole = new TreeMap<>(policy);
        whole.put("url", feed.toString());
        var added = ask(request("/feeds?check=" + check)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(whole))));
        if (added.statusCode() == 422) {
            var problem = json.readTree(added.body());
            throw new Failure(problem.path("detail").asString()
                    + problem.path("feeds")
                            .valueStream()
                            .map(choice -> FeedText.text(choice, "url"))
                            .collect(Collectors.joining(" ", ": ", "")));
        }
        return json.readTree(accepted(added));
    }

    /** @param wish {@code pause} or {@code resume} */
    JsonNode wish(URI feed, String wish) {
        return json.readTree(send(request("/feeds/" + wish + of(feed)).POST(BodyPublishers.noBody())));
    }

    void delete(URI feed) {
        send(request("/feeds" + of(feed)).DELETE());
    }

    JsonNode discover(URI page) {
        return json.readTree(send(request("/feeds/discover" + of(page)).GET()));
    }

    private static String of(URI feed) {
        return "?url=" + encoded(feed.toString());
    }

    String exportOpml() {
        return send(request("/feeds/opml").GET());
    }

    JsonNode importOpml(byte[] opml) {
        return json.readTree(send(
                request("/feeds/opml").header("Content-Type", "text/x-opml").POST(BodyPublishers.ofByteArray(opml))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request) {
        return accepted(ask(request));
    }

    private String accepted(HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            throw new Failure("the service at " + service + " refused: " + explanation(response.body())
                    + " (HTTP status " + response.statusCode() + ")");
        }
        return response.body();
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    "no ingest service answers at " + service
                            + "; start one with 'newswire up', or name yours with --service",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking " + service, e);
        }
    }

    // RFC 9457 problem details where the service sends them.
    private String explanation(String body) {
        if (body.startsWith("{")) {
            var detail = json.readTree(body).path("detail");
            if (detail.isString()) {
                return detail.stringValue();
            }
        }
        return body.strip().lines().findFirst().orElse("without a reason");
    }

    @Override
    public void close() {
        http.close();
    }
}
