package newswire.cli.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.cli.console.Failure;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a running ingest service. Every method throws {@link Failure} when the service can't do it. */
public final class FeedsClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        return List.of(json.readValue(send(request("/feeds").GET()), FeedStatus[].class));
    }

    void put(Map<String, String> feed) {
        send(request("/feeds")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(feed))));
    }

    void delete(URI feed) {
        send(request("/feeds?url=" + URLEncoder.encode(feed.toString(), StandardCharsets.UTF_8))
                .DELETE());
    }

    String exportOpml() {
        return send(request("/feeds/opml").GET());
    }

    String importOpml(byte[] opml) {
        return send(
                request("/feeds/opml").header("Content-Type", "text/x-opml").POST(BodyPublishers.ofByteArray(opml)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new Failure("the service at " + service + " refused: " + explanation(response.body())
                        + " (HTTP status " + response.statusCode() + ")");
            }
            return response.body();
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
