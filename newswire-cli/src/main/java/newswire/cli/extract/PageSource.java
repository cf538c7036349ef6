package newswire.cli.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import newswire.cli.console.Failure;

/** Where the one page comes from that a command is about: a file or an address. */
final class PageSource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private PageSource() {}

    /** @throws Failure when it can't be read */
    static String read(Path file) {
        if (!Files.isReadable(file)) {
            throw new Failure("cannot read " + file + ": no such file, or no permission");
        }
        try {
            return PageFile.read(file);
        } catch (IOException unreadable) {
            throw new Failure("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** @throws Failure when it can't be had, or another status than 200 comes back */
    static String fetch(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("User-Agent", "newswire")
                .header("Accept", "text/html,application/xhtml+xml,text/plain")
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new Failure(address + " answered with status " + answer.statusCode());
            }
            try (InputStream body = answer.body()) {
                return PageFile.text(body.readNBytes(PageFile.MAX_BYTES));
            }
        } catch (IOException unreachable) {
            throw new Failure("cannot fetch " + address + ": " + reason(unreachable), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("stopped while fetching " + address, stopped);
        }
    }

    /** Of a connection that is refused the client says nothing. */
    private static String reason(IOException unreachable) {
        return Objects.requireNonNullElse(
                unreachable.getMessage(),
                unreachable instanceof ConnectException ? "no connection" : "no answer that could be read");
    }
}
