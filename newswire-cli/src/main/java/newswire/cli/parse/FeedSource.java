package newswire.cli.parse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import org.jspecify.annotations.Nullable;

/** Gets the document that a person names on the command line. */
final class FeedSource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private FeedSource() {}

    static FeedDocument open(String source, Path folder) throws IOException {
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return fetch(source);
        }
        try {
            return new FeedDocument(Files.readAllBytes(folder.resolve(source)), null, null);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + e.getFile(), e);
        }
    }

    private static FeedDocument fetch(String url) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .header("User-Agent", "newswire-parse")
                    .header(
                            "Accept",
                            "application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5")
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() >= 400) {
                    throw new IOException(url + " answered with status " + response.statusCode());
                }
                return new FeedDocument(
                        body.readNBytes(FeedParser.MAX_BYTES + 1),
                        header(response, "Content-Type"),
                        response.uri(),
                        header(response, "Content-Location"),
                        header(response, "Content-Language"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IllegalArgumentException e) {
            throw new IOException("'" + url + "' is no address", e);
        }
    }

    private static @Nullable String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
