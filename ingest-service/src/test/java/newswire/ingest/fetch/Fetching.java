package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import newswire.ingest.TestSite;
import org.springframework.util.unit.DataSize;

/** A fetcher and the server that it asks. */
final class Fetching implements AutoCloseable {

    static final String TEXT = "<rss>Ferry returns</rss>";

    private static final int MOST_CONNECTIONS = 8;

    private final TestSite site = new TestSite();
    private final HttpFetcher fetcher = new HttpFetcher(settings(true), Clock.systemUTC());

    @Override
    public void close() throws Exception {
        fetcher.close();
        site.close();
    }

    static FetchSettings settings(boolean allowPrivateAddresses) {
        return settings(allowPrivateAddresses, Duration.ofSeconds(2));
    }

    static FetchSettings settings(Duration totalTimeout) {
        return settings(true, totalTimeout);
    }

    static FetchSettings settings(boolean allowPrivateAddresses, Duration totalTimeout) {
        return settings(allowPrivateAddresses, Duration.ofSeconds(5), totalTimeout);
    }

    static FetchSettings settings(Duration responseTimeout, Duration totalTimeout) {
        return settings(true, responseTimeout, totalTimeout);
    }

    static FetchSettings settings(boolean allowPrivateAddresses, Duration responseTimeout, Duration totalTimeout) {
        return new FetchSettings(
                "NewswireTest/1.0 (+https://newswire.example/contact)",
                Duration.ofSeconds(2),
                responseTimeout,
                totalTimeout,
                3,
                DataSize.ofKilobytes(100),
                DataSize.ofKilobytes(10),
                MOST_CONNECTIONS,
                true,
                allowPrivateAddresses);
    }

    FetchOutcome feed(URI url, Validators validators) throws InterruptedException {
        return fetcher.fetchFeed(url, validators, OwnHeaders.NONE, Admission.AT_ONCE);
    }

    FetchOutcome page(URI url) throws InterruptedException {
        return fetcher.fetchPage(url, OwnHeaders.NONE, Admission.AT_ONCE);
    }

    static String failure(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        return ((FetchOutcome.Failed) outcome).reason();
    }

    TestSite site() {
        return site;
    }

    HttpFetcher fetcher() {
        return fetcher;
    }
}
