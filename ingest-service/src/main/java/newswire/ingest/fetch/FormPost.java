package newswire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.fetch.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends forms over HTTP within the bounds of {@link FetchSettings}, to the addresses that {@link HttpFetcher} would fetch
 * from. Follows the redirects that keep the method (307 and 308). Thread-safe; a call blocks its (virtual) thread.
 */
public final class FormPost implements AutoCloseable {

    private static final int LONGEST_ANSWER = 300;

    private final FetchSettings settings;
    private final Connections connections;

    public FormPost(FetchSettings settings) {
        this.settings = settings;
        this.connections = new Connections(settings);
    }

    /**
     * Sends the form; null when the answer is one of success (2xx), else a line that says why it is not.
     *
     * @throws InterruptedException when a wait for admission is interrupted
     */
    public @Nullable String send(URI url, Map<String, String> form, Admission admission) throws InterruptedException {
        var location = url;
        try {
            for (int redirects = 0; redirects <= settings.maxRedirects(); redirects++) {
                var reply = attempt(location, form, admission);
                if (reply.redirect() == null) {
                    return reply.refusal();
                }
                var to = Answer.target(location, reply.redirect());
                if (to == null) {
                    return "a redirect from " + location + " that leads nowhere";
                }
                location = to;
            }
            return "more than " + settings.maxRedirects() + " redirects, the last to " + location;
        } catch (NotAdmittedException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return FailureReason.of(e, location);
        }
    }

    private record Reply(
            @Nullable String redirect, @Nullable String refusal) {}

    private Reply attempt(URI url, Map<String, String> form, Admission admission)
            throws IOException, InterruptedException, NotAdmittedException {
        if (Host.orNull(url) == null || !url.getScheme().matches("(?i)https?")) {
            throw new IllegalArgumentException("only http and https are asked, not " + url);
        }
        var request = Request.post(url, "application/x-www-form-urlencoded", encoded(form));
        try (var admitted = admission.await(url)) {
            return reply(request, url);
        }
    }

    private static byte[] encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply reply(Request request, URI url) throws IOException {
        try (var exchange = connections.begin(url, settings.totalTimeout())) {
            return reply(exchange, request);
        }
    }

    private static Reply reply(Exchange exchange, Request request) throws IOException {
        try {
            var response = exchange.send(request);
            var code = response.status();
            var elsewhere = response.fields().first("Location");
            if ((code == 307 || code == 308) && elsewhere != null) {
                return new Reply(elsewhere.strip(), null);
            }
            if (code >= 200 && code < 300) {
                return new Reply(null, null);
            }
            var body = BoundedBody.read(response.body(), null, LONGEST_ANSWER).bytes();
            var said = new String(body, StandardCharsets.UTF_8)
                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                    .strip();
            return new Reply(null, "HTTP status " + code + (said.isEmpty() ? "" : ": " + said));
        } catch (IOException e) {
            throw exchange.inTime(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
