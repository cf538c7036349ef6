package newswire.cli.feeds;

import static newswire.cli.console.RestService.encoded;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.cli.console.Failure;
import newswire.cli.console.RestService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a running ingest service. Every method throws {@link Failure} when the service can't do it. */
public final class FeedsClient implements AutoCloseable {

    private static final int PAGE = 1000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final RestService ingest;

    /** For the service at {@code service}, e.g. {@code http://localhost:8080}. */
    public FeedsClient(URI service) {
        ingest = new RestService(service, "ingest", Duration.ofSeconds(90));
    }

    /** All feeds and how they fare. */
    public List<FeedStatus> list() {
        return list(Map.of()).stream()
                .map(feed -> json.treeToValue(feed, FeedStatus.class))
                .toList();
    }

    /** Those whose last poll failed, or that are gone, and how they fare. */
    public List<FeedStatus> failing() {
        return Stream.of("failing", "gone")
                .flatMap(state -> list(Map.of("state", state)).stream())
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
            var page = ingest.json(ingest.request("/feeds?" + encoded(asked)).GET());
            page.path("feeds").forEach(feeds::add);
            from = page.path("next").isString() ? page.path("next").stringValue() : null;
        }
        return feeds;
    }

    JsonNode show(URI feed) {
        return ingest.json(ingest.request("/feeds" + of(feed)).GET());
    }

    /**
     * Subscribes, after a look whether it is a feed, or changes what {@code policy} names where it is subscribed to.
     *
     * @return the feed, as it is now
     */
    JsonNode add(URI feed, Map<String, Object> policy, boolean check) {
        var changed = ingest.ask(ingest.request("/feeds" + of(feed), "PATCH", policy));
        if (changed.statusCode() != 404) {
            return ingest.json(ingest.accepted(changed));
        }
        var whole = new TreeMap<>(policy);
        whole.put("url", feed.toString());
        var added = ingest.ask(ingest.request("/feeds?check=" + check, "PUT", whole));
        if (added.statusCode() == 422) {
            var problem = ingest.json(added.body());
            throw new Failure(problem.path("detail").asString()
                    + problem.path("feeds")
                            .valueStream()
                            .map(choice -> FeedText.text(choice, "url"))
                            .collect(Collectors.joining(" ", ": ", "")));
        }
        return ingest.json(ingest.accepted(added));
    }

    /** @param wish {@code pause} or {@code resume} */
    JsonNode wish(URI feed, String wish) {
        return ingest.json(ingest.request("/feeds/" + wish + of(feed)).POST(BodyPublishers.noBody()));
    }

    void delete(URI feed) {
        ingest.send(ingest.request("/feeds" + of(feed)).DELETE());
    }

    JsonNode discover(URI page) {
        return ingest.json(ingest.request("/feeds/discover" + of(page)).GET());
    }

    private static String of(URI feed) {
        return "?url=" + encoded(feed.toString());
    }

    String exportOpml() {
        return new String(ingest.send(ingest.request("/feeds/opml").GET()), StandardCharsets.UTF_8);
    }

    JsonNode importOpml(byte[] opml) {
        return ingest.json(ingest.request("/feeds/opml")
                .header("Content-Type", "text/x-opml")
                .POST(BodyPublishers.ofByteArray(opml)));
    }

    @Override
    public void close() {
        ingest.close();
    }
}
