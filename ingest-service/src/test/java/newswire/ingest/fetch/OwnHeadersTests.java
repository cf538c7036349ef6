package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import newswire.ingest.TestSite;
import newswire.ingest.fetch.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 127.0.0.1 and localhost are two hosts, and two sites are two ports. */
class OwnHeadersTests {

    private static final Credentials CREDENTIALS = Credentials.of(
            Map.of("my.paper", "reader:s3cret", "agency", "Bearer abc.def", "keyed", "header X-Api-Key: k-1"));

    private final TestSite site = new TestSite();
    private final TestSite other = new TestSite();
    private final HttpFetcher fetcher =
            new HttpFetcher(FetchSettings.defaults().withPrivateAddresses(), Clock.systemUTC());

    @AfterEach
    void close() throws Exception {
        fetcher.close();
        site.close();
        other.close();
    }

    @Test
    void sendsHeadersAndCredentialsToTheFeedsOwnAddress() throws Exception {
        site.serve("/feed", "<rss/>");

        fetcher.fetchFeed(site.url("/feed"), Validators.NONE, own("MY_PAPER"), Admission.AT_ONCE);

        var request = site.requests("/feed").getFirst();
        assertThat(request.header("Authorization")).isEqualTo("Basic cmVhZGVyOnMzY3JldA==");
        assertThat(request.header("Accept-Language")).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource({"agency, Authorization, Bearer abc.def", "keyed, X-Api-Key, k-1"})
    void sendsEachKindOfCredentials(String name, String header, String value) throws Exception {
        site.serve("/feed", "<rss/>");

        fetcher.fetchPage(site.url("/feed"), own(name), Admission.AT_ONCE);

        assertThat(site.requests("/feed").getFirst().header(header)).isEqualTo(value);
    }

    @Test
    void staysSilentOnEachHopToAnotherHostOrPortAndSpeaksAgainAtHome() throws Exception {
        var otherHost = URI.create(site.url("/2").toString().replace("127.0.0.1", "localhost"));
        redirect(site, "/1", otherHost);
        redirect(site, "/2", other.url("/3"));
        redirect(other, "/3", site.url("/4"));
        site.serve("/4", "<rss/>");

        fetcher.fetchFeed(site.url("/1"), Validators.NONE, own("keyed"), Admission.AT_ONCE);

        assertThat(site.requests("/1").getFirst().header("X-Api-Key")).isEqualTo("k-1");
        assertThat(site.requests("/2").getFirst().header("Host")).startsWith("localhost");
        assertThat(site.requests("/2").getFirst().header("X-Api-Key")).isNull();
        assertThat(site.requests("/2").getFirst().header("Accept-Language")).isNull();
        assertThat(other.requests("/3").getFirst().header("X-Api-Key")).isNull();
        assertThat(site.requests("/4").getFirst().header("X-Api-Key")).isEqualTo("k-1");
    }

    @Test
    void saysWhyAnotherHostRefusesWhatCameWithoutThem() throws Exception {
        redirect(site, "/1", other.url("/2"));
        other.on("/2", exchange -> TestSite.send(exchange, 401, new byte[0]));

        var outcome = (FetchOutcome.Failed)
                fetcher.fetchFeed(site.url("/1"), Validators.NONE, own("keyed"), Admission.AT_ONCE);

        assertThat(outcome.reason())
                .startsWith("HTTP status 401; the feed's headers and credentials go to http://127.0.0.1:")
                .doesNotContain("k-1");
    }

    @ParameterizedTest
    @CsvSource({
        "http://paper.example/feed, http://paper.example/other, true",
        "http://paper.example/feed, https://paper.example/feed, true",
        "http://paper.example:8080/feed, https://paper.example/feed, false",
        "https://paper.example/feed, http://paper.example/feed, false",
        "https://paper.example/feed, https://paper.example:444/feed, false",
        "https://paper.example/feed, https://www.paper.example/feed, false",
        "https://paper.example/feed, https://paper.example.evil.example/feed, false",
        "https://paper.example/feed, https://PAPER.example:443/feed, true",
    })
    void goesToOneSchemeHostAndPort(URI home, URI target, boolean sent) throws Exception {
        var request = Request.get(target);

        CREDENTIALS
                .headers(home.toString(), Map.of("Accept-Language", "de"), "agency")
                .addTo(request, target);

        var head = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(head.contains("\r\nAuthorization: ")).isEqualTo(sent);
        assertThat(head.contains("\r\nAccept-Language: de\r\n")).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "If-None-Match",
                "if-modified-since",
                "Accept-Encoding",
                "Connection",
                "Content-Length",
                "Transfer-Encoding",
                "User-Agent",
                "Cache-Control",
                "Cookie",
                "Authorization",
                "Proxy-Authorization",
                "X-Api-Key",
                "X-Auth-Token",
                "two words",
                "",
            })
    void refusesHeadersThatAreThePollersOrSecret(String name) throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestHeaders.checked(Map.of(name, "s3cret")))
                .withMessageContaining(name)
                .withMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\u0000", "ä", " "})
    void refusesValuesThatAreNoHeaderValues(String value) throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> RequestHeaders.checked(Map.of("Accept-Language", value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"just-a-s3cret", "header Host: s3cret", "header X-A: s3cret\nX-B: 1", "Bearer s3cret\nX: 1"})
    void neverShowsASecretThatCannotBeUsed(String text) throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of(Map.of("paper", text)))
                .withMessageContaining("newswire.ingest.credentials.paper")
                .withMessageNotContaining("s3cret")
                .havingCause()
                .withMessageNotContaining("s3cret");
    }

    @Test
    void showsNamesAndNoSecret() throws Exception {
        assertThat(CREDENTIALS.toString()).contains("mypaper").doesNotContain("s3cret");
        assertThat(Credential.of("reader:s3cret").toString()).doesNotContain("s3cret", "cmVh");
        assertThat(CREDENTIALS.know("my-paper")).isTrue();
        assertThat(CREDENTIALS.know("your-paper")).isFalse();
        assertThat(Credentials.unknown("your-paper")).contains("NEWSWIRE_INGEST_CREDENTIALS_YOUR_PAPER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of(Map.of("a.b", "u:p", "a-b", "u:p")))
                .withMessageContaining("same letters");
    }

    private OwnHeaders own(String credentials) {
        return CREDENTIALS.headers(site.url("/feed").toString(), Map.of("Accept-Language", "de"), credentials);
    }

    private static void redirect(TestSite from, String path, URI to) throws Exception {
        from.on(path, exchange -> TestSite.send(exchange, 302, new byte[0], "Location", to.toString()));
    }
}
