package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import newswire.ingest.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects lead. */
class RedirectTests {

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() throws Exception {
        fetching.close();
    }

    @Test
    void followsRedirectsAndTellsWhereTheyLed() throws Exception {
        fetching.site().on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/a b"));
        fetching.site().serve("/a b", "here");

        var fetched = (FetchOutcome.Fetched) fetching.page(fetching.site().url("/old"));

        assertThat(fetched.location()).isEqualTo(fetching.site().url("/a%20b"));
    }

    @Test
    void followsARedirectToWhatIsNoUrlAsBrowsersDo() throws Exception {
        fetching.site()
                .on("/old", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/new?a=1|2&b={x}"));
        fetching.site().serve("/new", "here");

        var fetched = (FetchOutcome.Fetched) fetching.page(fetching.site().url("/old"));

        assertThat(fetched.location()).hasToString(fetching.site().url("/new") + "?a=1%7C2&b=%7Bx%7D");
    }

    @ParameterizedTest
    @CsvSource({
        "?page=1, /paper/feed?page=1",
        "next, /paper/next",
        "../next, /next",
        "//127.0.0.1:1/next, //127.0.0.1:1/next"
    })
    void resolvesALocationAsBrowsersDo(String location, URI expected) {
        var from = URI.create("https://news.example/paper/feed?page=0");

        assertThat(Answer.target(from, location)).isEqualTo(from.resolve(expected));
    }

    @Test
    void isGoneForGoodOnlyWhereAllRedirectsAreForGood() throws Exception {
        fetching.site().on("/gone", exchange -> TestSite.send(exchange, 410, new byte[0]));
        fetching.site().on("/moved", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/gone"));
        fetching.site().on("/lent", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/moved"));

        assertThat(fetching.page(fetching.site().url("/moved"))).isInstanceOf(FetchOutcome.Gone.class);
        assertThat(Fetching.failure(fetching.page(fetching.site().url("/lent"))))
                .isEqualTo("HTTP status 410 where a temporary redirect led");
    }

    @ParameterizedTest
    @CsvSource({
        "301, http://paper.example/feed, https://paper.example/feed, true",
        "308, https://paper.example/feed, https://news.example/feed, true",
        "301, https://paper.example/feed, http://paper.example/feed, false",
        "302, http://paper.example/feed, https://paper.example/feed, false"
    })
    void takesForAMoveWhatIsPermanentAndKeepsTls(int status, URI from, URI to, boolean isMove) {
        assertThat(Answer.isMove(status, from, to)).isEqualTo(isMove);
    }

    @Test
    void givesUpOnARedirectLoop() throws Exception {
        fetching.site().on("/loop", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/loop"));

        assertThat(Fetching.failure(fetching.page(fetching.site().url("/loop"))))
                .startsWith("more than 3 redirects");
        assertThat(fetching.site().requests("/loop")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "jar:http://127.0.0.1/x!/y", "http:///x"})
    void neverLeavesHttp(String target) throws Exception {
        fetching.site().on("/away", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", target));

        assertThat(fetching.page(fetching.site().url("/away"))).isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void saysHowFarAMoveIsForGood() throws Exception {
        fetching.site().on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        fetching.site().on("/new", exchange -> TestSite.send(exchange, 308, new byte[0], "Location", "/newer"));
        fetching.site().on("/newer", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/today"));
        fetching.site().on("/lent", exchange -> TestSite.send(exchange, 307, new byte[0], "Location", "/new"));
        fetching.site().serve("/today", "<rss/>");

        var moved = (FetchOutcome.Fetched) fetching.feed(fetching.site().url("/old"), Validators.NONE);
        var lent = (FetchOutcome.Fetched) fetching.feed(fetching.site().url("/lent"), Validators.NONE);
        var stayed = (FetchOutcome.Fetched) fetching.feed(fetching.site().url("/today"), Validators.NONE);

        assertThat(moved.movedTo()).isEqualTo(fetching.site().url("/newer"));
        assertThat(moved.location()).isEqualTo(fetching.site().url("/today"));
        assertThat(lent.movedTo()).isNull();
        assertThat(stayed.movedTo()).isNull();
    }

    @Test
    void goesWhereARedirectLeadsWhateverItsCharacters() throws Exception {
        fetching.site().serve("/größe", Fetching.TEXT);
        fetching.site()
                .on(
                        "/raw",
                        exchange -> TestSite.send(
                                exchange,
                                301,
                                new byte[0],
                                "Location",
                                new String("/größe".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));

        assertThat(fetching.page(fetching.site().url("/raw")))
                .isInstanceOfSatisfying(
                        FetchOutcome.Fetched.class,
                        fetched -> assertThat(fetched.location())
                                .isEqualTo(fetching.site().url("/gr%C3%B6%C3%9Fe")));
    }
}
