package newswire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;

/**
 * Sends forms over HTTP within the bounds of {@link FetchSettings}, to the addresses that {@link HttpFetcher} would fetch
 * from. Follows the redirects that keep the method (307 and 308). Thread-safe; a call blocks its (virtual) thread.
 */
public final class FormPost implements AutoCloseable {

    private static final int LONGEST_ANSWER = 300;

    private final FetchSettings settings;
    private final CloseableHttpClient client;

    public FormPost(FetchSettings settings) {
        this.settings = settings;
        this.client = HttpFetcher.client(settings);
    }

    /** Sends the form; null when the answer is one of success (2xx), else a line that says why it is not. */
    public @Nullable String send(URI url, Map<String, String> form) {
        var location = url;
        try {
            for (int redirects = 0; redirects <= settings.maxRedirects(); redirects++) {
                var answer = attempt(location, form);
                if (answer.redirect() == null) {
                    return answer.refusal();
                }
                location = location.resolve(answer.redirect());
            }
            return "more than " + settings.maxRedirects() + " redirects, the last to " + location;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return FailureReason.of(e, location);
        }
    }

    private record Answer(
            @Nullable String redirect, @Nullable String refusal) {}

    private Answer attempt(URI url, Map<String, String> form) throws IOException {
        if (url.getHost() == null || !url.getScheme().matches("(?i)https?")) {
            throw new IllegalArgumentException("only http and https are asked, not " + url);
        }
        var request = new HttpPost(url);
        request.setEntity(new UrlEncodedFormEntity(
                form.entrySet().stream()
                        .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                        .toList(),
                StandardCharsets.UTF_8));
        var deadline = CompletableFuture.delayedExecutor(
                settings.totalTimeout().toMillis(),
                TimeUnit.MILLISECONDS,
                task -> Thread.ofVirtual().start(task));
        var overdue = CompletableFuture.runAsync(request::cancel, deadline);
        var target = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        try (var response = client.executeOpen(target, request, null)) {
            var code = response.getCode();
            var elsewhere = response.getFirstHeader(HttpHeaders.LOCATION);
            if ((code == 307 || code == 308) && elsewhere != null) {
                return drop(request, new Answer(elsewhere.getValue().strip(), null));
            }
            if (code >= 200 && code < 300) {
                return drop(request, new Answer(null, null));
            }
            var body =
                    BoundedBody.read(response.getEntity(), null, LONGEST_ANSWER).bytes();
            var said = new String(body, StandardCharsets.UTF_8)
                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                    .strip();
            return drop(request, new Answer(null, "HTTP status " + code + (said.isEmpty() ? "" : ": " + said)));
        } finally {
            overdue.cancel(false);
        }
    }

    /** Nothing more of the answer is read: closing it would read the rest, however long that is. */
    private static Answer drop(HttpPost request, Answer answer) {
        request.cancel();
        return answer;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
