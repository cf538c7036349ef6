package newswire.cli.parse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParseOutcome.Parsed;
import newswire.ingest.parse.ParseOutcome.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses feeds: {@code {"id","file","url"?,"headers"?}} in, all that was found out. */
final class FeedBatch extends Batch {

    private final FeedParser parser = new FeedParser();
    private final Path folder;

    FeedBatch(Path folder) {
        this.folder = folder;
    }

    @Override
    void answer(JsonNode request, ObjectNode answer) throws IOException {
        JsonNode headers = request.path("headers");
        FeedDocument document = new FeedDocument(
                Files.readAllBytes(folder.resolve(request.path("file").asString(""))),
                header(headers, "Content-Type"),
                location(request.path("url").asString("")),
                header(headers, "Content-Location"),
                header(headers, "Content-Language"));
        ParseOutcome outcome = parser.parse(document);
        switch (outcome) {
            case Parsed parsed -> FeedJson.write(parsed.feed(), answer);
            case Refused refused -> {
                answer.put("status", "error");
                answer.put("error", refused.reason());
                answer.put("cause", refused.cause().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private static @Nullable URI location(String url) {
        try {
            return url.isBlank() ? null : URI.create(url);
        } catch (IllegalArgumentException e) {
            return null; // The feed itself may still be fine.
        }
    }

    private static @Nullable String header(JsonNode headers, String name) {
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue().asString(null);
            }
        }
        return null;
    }
}
