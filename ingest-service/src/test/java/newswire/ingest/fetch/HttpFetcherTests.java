package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import newswire.ingest.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server says, asked for a document. */
class HttpFetcherTests {

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() throws Exception {
        fetching.close();
    }

    @Test
    void bringsTheDocumentWithWhatTheServerSaysOfIt() throws Exception {
        fetching.site()
                .serve(
                        "/feed",
                        "<rss/>",
                        "ETag",
                        "W/\"a b\"",
                        "Last-Modified",
                        "Sun, 1 Mar 2026 01:02:03 GMT",
                        "Content-Type",
                        "application/rss+xml; charset=utf-8",
                        "Content-Language",
                        "de-AT",
                        "Cache-Control",
                        "max-age=60");

        var fetched = (FetchOutcome.Fetched) fetching.feed(fetching.site().url("/feed"), Validators.NONE);

        assertThat(fetched.contentLanguage()).isEqualTo("de-AT");
        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        assertThat(fetched.truncated()).isFalse();
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(fetched.location()).isEqualTo(fetching.site().url("/feed"));
        assertThat(fetched.validators())
                .isEqualTo(new Validators(
                        "W/\"a b\"",
                        "Sun, 1 Mar 2026 01:02:03 GMT",
                        fetching.site().url("/feed").toString()));
        assertThat(fetched.freshFor()).isEqualTo(Duration.ofMinutes(1));
        var request = fetching.site().requests("/feed").getFirst();
        assertThat(request.header("User-Agent")).isEqualTo("NewswireTest/1.0 (+https://newswire.example/contact)");
        assertThat(request.header("If-None-Match")).isNull();
        assertThat(request.header("If-Modified-Since")).isNull();
    }

    @Test
    void readsDatesByTheClockOfTheServerThatSentThem() throws Exception {
        fetching.site()
                .on(
                        "/feed",
                        exchange ->
                                TestSite.send(exchange, 200, new byte[0], "Expires", httpDate(Duration.ofMinutes(10))));
        fetching.site()
                .on(
                        "/busy",
                        exchange -> TestSite.send(
                                exchange, 503, new byte[0], "Retry-After", httpDate(Duration.ofMinutes(10))));
        var anHourAhead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

        try (var fetcher = new HttpFetcher(Fetching.settings(true), anHourAhead)) {
            var fetched = (FetchOutcome.Fetched) fetcher.fetchFeed(
                    fetching.site().url("/feed"), Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE);
            var busy = (FetchOutcome.Failed) fetcher.fetchFeed(
                    fetching.site().url("/busy"), Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE);

            assertThat(fetched.freshFor()).isCloseTo(Duration.ofMinutes(10), Duration.ofSeconds(30));
            assertThat(busy.retryAfter()).isCloseTo(Duration.ofMinutes(10), Duration.ofSeconds(30));
        }
    }

    private static String httpDate(Duration fromNow) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(fromNow).atOffset(ZoneOffset.UTC));
    }

    @Test
    void joinsWhatSeveralHeadersSayOfFreshness() throws Exception {
        fetching.site().on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "public");
            exchange.getResponseHeaders().add("Cache-Control", "max-age=600");
            TestSite.send(exchange, 200, new byte[0]);
        });

        var fetched = (FetchOutcome.Fetched) fetching.feed(fetching.site().url("/feed"), Validators.NONE);

        assertThat(fetched.freshFor()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void sendsBothValidatorsBackByteForByte() throws Exception {
        fetching.site().on("/feed", exchange -> TestSite.send(exchange, 304, new byte[0], "ETag", "\"next\""));

        var outcome = fetching.feed(
                fetching.site().url("/feed"),
                new Validators(
                        "W/\"a b\"",
                        "Sun, 1 Mar 2026 01:02:03 GMT",
                        fetching.site().url("/feed").toString()));

        assertThat(outcome)
                .isEqualTo(new FetchOutcome.NotModified(
                        new Validators(
                                "\"next\"", null, fetching.site().url("/feed").toString()),
                        Duration.ZERO,
                        null));
        assertThat(fetching.site().requests("/feed").getFirst().header("If-None-Match"))
                .isEqualTo("W/\"a b\"");
        assertThat(fetching.site().requests("/feed").getFirst().header("If-Modified-Since"))
                .isEqualTo("Sun, 1 Mar 2026 01:02:03 GMT");
    }

    @Test
    void sendsValidatorsToNobodyButWhoSentThem() throws Exception {
        fetching.site().on("/old", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/new"));
        fetching.site().on("/new", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/newer"));
        fetching.site().serve("/newer", "<rss/>");

        fetching.feed(
                fetching.site().url("/old"),
                new Validators(
                        "\"a\"",
                        "Sun, 1 Mar 2026 01:02:03 GMT",
                        fetching.site().url("/new").toString()));

        for (var path : List.of("/old", "/newer")) {
            assertThat(fetching.site().requests(path).getFirst().header("If-None-Match"))
                    .isNull();
            assertThat(fetching.site().requests(path).getFirst().header("If-Modified-Since"))
                    .isNull();
        }
        assertThat(fetching.site().requests("/new").getFirst().header("If-None-Match"))
                .isEqualTo("\"a\"");
        assertThat(fetching.site().requests("/new").getFirst().header("If-Modified-Since"))
                .isEqualTo("Sun, 1 Mar 2026 01:02:03 GMT");
    }

    @Test
    void asksWithoutAValidatorThatNoHeaderCanHold() throws Exception {
        fetching.site().serve("/feed", Fetching.TEXT);
        var url = fetching.site().url("/feed");

        assertThat(fetching.feed(url, new Validators("\"a\rb\"", "\0", url.toString())))
                .isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void tellsTheStatusAndWhenToComeBack() throws Exception {
        fetching.site().on("/busy", exchange -> TestSite.send(exchange, 429, new byte[0], "Retry-After", "90"));
        fetching.site().on("/gone", exchange -> TestSite.send(exchange, 410, new byte[0]));

        assertThat(fetching.feed(fetching.site().url("/busy"), Validators.NONE))
                .isEqualTo(new FetchOutcome.Failed(
                        "HTTP status 429",
                        429,
                        Duration.ofSeconds(90),
                        fetching.site().url("/busy")));
        assertThat(fetching.feed(fetching.site().url("/gone"), Validators.NONE)).isEqualTo(new FetchOutcome.Gone());
    }

    @Test
    void saysWhyThereWasNoAnswer() throws Exception {
        assertThat(Fetching.failure(fetching.feed(URI.create("http://no-such-host.invalid/feed"), Validators.NONE)))
                .isEqualTo("the host no-such-host.invalid is not known");
        assertThat(Fetching.failure(fetching.feed(URI.create("http://127.0.0.1:1/feed"), Validators.NONE)))
                .isEqualTo("cannot connect to 127.0.0.1:1");
    }

    @Test
    void givesAddressesInHeadersBackAsTheyCame() throws Exception {
        var raw = new String("größe".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        fetching.site()
                .on(
                        "/feed",
                        exchange -> TestSite.send(
                                exchange,
                                200,
                                Fetching.TEXT.getBytes(StandardCharsets.UTF_8),
                                "Content-Location",
                                "/" + raw + "/feed",
                                "Link",
                                "<https://hub.example/" + raw
                                        + ">; rel=\"hub\"; title=\"a <b> c\", </self feed>; rel=self"));

        assertThat(fetching.page(fetching.site().url("/feed")))
                .isInstanceOfSatisfying(FetchOutcome.Fetched.class, fetched -> {
                    assertThat(fetched.contentLocation()).isEqualTo("/gr%C3%B6%C3%9Fe/feed");
                    assertThat(fetched.links())
                            .containsExactly("<https://hub.example/gr%C3%B6%C3%9Fe>; rel=\"hub\"; title=\"a <b> c\","
                                    + " </self%20feed>; rel=self");
                });
    }
}
