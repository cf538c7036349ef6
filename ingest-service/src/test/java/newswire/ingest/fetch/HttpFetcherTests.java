package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class HttpFetcherTests {

    private static final int MOST_CONNECTIONS = 8;
    private static final String TEXT = "<rss>Ferry returns</rss>";
    private static final byte[] TEXT_BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    /** {@link #TEXT} as one uncompressed meta-block and an empty last one (RFC 7932, section 9.2). */
    private static final byte[] BROTLI = brotli();

    private static byte[] brotli() {
        // Window bits 16 ("0"), then ISLAST 0, MNIBBLES 4 ("00"), MLEN - 1 in 16 bits, ISUNCOMPRESSED 1, padding.
        int header = (TEXT_BYTES.length - 1) << 4 | 1 << 20;
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            out.write(header >> 8 * i);
        }
        out.writeBytes(TEXT_BYTES);
        out.write(3); // ISLAST, ISLASTEMPTY
        return out.toByteArray();
    }

    private final TestSite site = new TestSite();
    private final HttpFetcher fetcher = new HttpFetcher(settings(true), Clock.systemUTC());

    @AfterEach
    void close() throws Exception {
        fetcher.close();
        site.close();
    }

    private static FetchSettings settings(boolean allowPrivateAddresses) {
        return settings(allowPrivateAddresses, Duration.ofSeconds(2));
    }

    private static FetchSettings settings(Duration totalTimeout) {
        return settings(true, totalTimeout);
    }

    private static FetchSettings settings(boolean allowPrivateAddresses, Duration totalTimeout) {
        return settings(allowPrivateAddresses, Duration.ofSeconds(5), totalTimeout);
    }

    private static FetchSettings settings(Duration responseTimeout, Duration totalTimeout) {
        return settings(true, responseTimeout, totalTimeout);
    }

    private static FetchSettings settings(
            boolean allowPrivateAddresses, Duration responseTimeout, Duration totalTimeout) {
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

    @Test
    void bringsTheDocumentWithWhatTheServerSaysOfIt() throws Exception {
        site.serve(
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

        var fetched = (FetchOutcome.Fetched) feed(site.url("/feed"), Validators.NONE);

        assertThat(fetched.contentLanguage()).isEqualTo("de-AT");
        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        assertThat(fetched.truncated()).isFalse();
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(fetched.location()).isEqualTo(site.url("/feed"));
        assertThat(fetched.validators())
                .isEqualTo(new Validators(
                        "W/\"a b\"",
                        "Sun, 1 Mar 2026 01:02:03 GMT",
                        site.url("/feed").toString()));
        assertThat(fetched.freshFor()).isEqualTo(Duration.ofMinutes(1));
        var request = site.requests("/feed").getFirst();
        assertThat(request.header("User-Agent")).isEqualTo("NewswireTest/1.0 (+https://newswire.example/contact)");
        assertThat(request.header("If-None-Match")).isNull();
        assertThat(request.header("If-Modified-Since")).isNull();
    }

    @Test
    void sendsBothValidatorsBackByteForByte() throws Exception {
        site.on("/feed", exchange -> TestSite.send(exchange, 304, new byte[0], "ETag", "\"next\""));

        var outcome = feed(
                site.url("/feed"),
                new Validators(
                        "W/\"a b\"",
                        "Sun, 1 Mar 2026 01:02:03 GMT",
                        site.url("/feed").toString()));

        assertThat(outcome)
                .isEqualTo(new FetchOutcome.NotModified(
                        new Validators("\"next\"", null, site.url("/feed").toString()), Duration.ZERO, null));
        assertThat(site.requests("/feed").getFirst().header("If-None-Match")).isEqualTo("W/\"a b\"");
        assertThat(site.requests("/feed").getFirst().header("If-Modified-Since"))
                .isEqualTo("Sun, 1 Mar 2026 01:02:03 GMT");
    }

    @Test
    void sendsValidatorsToNobodyButWhoSentThem() throws Exception {
        site.on("/old", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/new"));
        site.on("/new", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/newer"));
        site.serve("/newer", "<rss/>");

        feed(
                site.url("/old"),
                new Validators(
                        "\"a\"",
                        "Sun, 1 Mar 2026 01:02:03 GMT",
                        site.url("/new").toString()));

        for (var path : List.of("/old", "/newer")) {
            assertThat(site.requests(path).getFirst().header("If-None-Match")).isNull();
            assertThat(site.requests(path).getFirst().header("If-Modified-Since"))
                    .isNull();
        }
        assertThat(site.requests("/new").getFirst().header("If-None-Match")).isEqualTo("\"a\"");
        assertThat(site.requests("/new").getFirst().header("If-Modified-Since"))
                .isEqualTo("Sun, 1 Mar 2026 01:02:03 GMT");
    }

    @Test
    void followsRedirectsAndTellsWhereTheyLed() throws Exception {
        site.on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/a b"));
        site.serve("/a b", "here");

        var fetched = (FetchOutcome.Fetched) page(site.url("/old"));

        assertThat(fetched.location()).isEqualTo(site.url("/a%20b"));
    }

    @Test
    void givesUpOnARedirectLoop() throws Exception {
        site.on("/loop", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/loop"));

        assertThat(failure(page(site.url("/loop")))).startsWith("more than 3 redirects");
        assertThat(site.requests("/loop")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "jar:http://127.0.0.1/x!/y", "http:///x"})
    void neverLeavesHttp(String target) throws Exception {
        site.on("/away", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", target));

        assertThat(page(site.url("/away"))).isInstanceOf(FetchOutcome.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001"})
    void refusesAddressesThatAreOffLimits(String host) throws Exception {
        site.serve("/feed", "secret");
        try (var guarded = new HttpFetcher(settings(false), Clock.systemUTC())) {
            var url = URI.create("http://" + host + ":" + site.url("/").getPort() + "/feed");

            assertThat(guarded.fetchFeed(url, Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE))
                    .isInstanceOf(FetchOutcome.Failed.class);
            assertThat(site.requests("/feed")).isEmpty();
        }
    }

    @Test
    void saysHowToAllowPrivateAddresses() throws Exception {
        try (var guarded = new HttpFetcher(settings(false), Clock.systemUTC())) {
            assertThat(failure(
                            guarded.fetchFeed(site.url("/feed"), Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE)))
                    .contains("127.0.0.1", "not a public address", "allow-private-addresses");
        }
    }

    @Test
    void saysHowFarAMoveIsForGood() throws Exception {
        site.on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        site.on("/new", exchange -> TestSite.send(exchange, 308, new byte[0], "Location", "/newer"));
        site.on("/newer", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/today"));
        site.on("/lent", exchange -> TestSite.send(exchange, 307, new byte[0], "Location", "/new"));
        site.serve("/today", "<rss/>");

        var moved = (FetchOutcome.Fetched) feed(site.url("/old"), Validators.NONE);
        var lent = (FetchOutcome.Fetched) feed(site.url("/lent"), Validators.NONE);
        var stayed = (FetchOutcome.Fetched) feed(site.url("/today"), Validators.NONE);

        assertThat(moved.movedTo()).isEqualTo(site.url("/newer"));
        assertThat(moved.location()).isEqualTo(site.url("/today"));
        assertThat(lent.movedTo()).isNull();
        assertThat(stayed.movedTo()).isNull();
    }

    @Test
    void cutsAPageThatIsTooLong() throws Exception {
        site.serve("/long", "x".repeat(20_000));

        var fetched = (FetchOutcome.Fetched) page(site.url("/long"));

        assertThat(fetched.truncated()).isTrue();
        assertThat(fetched.body()).hasSize(10 * 1024);
    }

    @Test
    void inflatesACompressedBombNoFurtherThanTheBound() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[50_000_000]);
        }
        site.on("/bomb", exchange -> TestSite.send(exchange, 200, bytes.toByteArray(), "Content-Encoding", "gzip"));

        var fetched = (FetchOutcome.Fetched) page(site.url("/bomb"));

        assertThat(fetched.truncated()).isTrue();
        assertThat(fetched.body()).hasSize(10 * 1024);
    }

    @ParameterizedTest
    @MethodSource
    void undoesContentCodings(String coding, byte[] body) throws Exception {
        site.on("/coded", exchange -> TestSite.send(exchange, 200, body, "Content-Encoding", coding));

        var outcome = feed(site.url("/coded"), Validators.NONE);

        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Fetched.class, fetched -> {
            assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
            assertThat(fetched.truncated()).isFalse();
        });
        assertThat(site.requests("/coded").getFirst().header("Accept-Encoding")).isEqualTo("gzip, deflate, br, zstd");
    }

    static Stream<Arguments> undoesContentCodings() throws IOException {
        return Stream.of(
                Arguments.of("gzip", gzip(TEXT_BYTES)),
                Arguments.of("X-GZIP", gzip(TEXT_BYTES)),
                Arguments.of("gzip", TEXT_BYTES), // a lie
                Arguments.of("deflate", deflate(false)),
                Arguments.of("deflate", deflate(true)),
                Arguments.of("br", BROTLI),
                Arguments.of("zstd", Zstd.compress(TEXT_BYTES)),
                Arguments.of("zstd, gzip", gzip(Zstd.compress(TEXT_BYTES))),
                Arguments.of("identity", TEXT_BYTES));
    }

    @Test
    void saysWhichContentCodingIsUnknown() throws Exception {
        site.on("/coded", exchange -> TestSite.send(exchange, 200, TEXT_BYTES, "Content-Encoding", "rot13"));

        assertThat(page(site.url("/coded")))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("unknown content coding: rot13"));
    }

    @Test
    void refusesAZstdWindowThatCostsMemory() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(bytes).setLong(27)) {
            zstd.write(new byte[1_000_000]);
        }
        site.on("/window", exchange -> TestSite.send(exchange, 200, bytes.toByteArray(), "Content-Encoding", "zstd"));

        assertThat(page(site.url("/window"))).isInstanceOf(FetchOutcome.Failed.class);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(boolean bare) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try (var deflate = new DeflaterOutputStream(bytes, deflater)) {
            deflate.write(TEXT_BYTES);
        }
        return bytes.toByteArray();
    }

    @Test
    void keepsWhatCameOfADownloadThatBreaksOff() throws Exception {
        site.on("/broken", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        var outcome = page(site.url("/broken"));

        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        var fetched = (FetchOutcome.Fetched) outcome;

        assertThat(fetched.truncated()).isTrue();
        assertThat(new String(fetched.body(), StandardCharsets.US_ASCII)).isEqualTo("half");
    }

    @Test
    void endsAResponseThatDripsForEver() throws Exception {
        var enough = new CountDownLatch(1);
        site.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!enough.await(100, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        try {
            assertThat(page(site.url("/drip")))
                    .isEqualTo(new FetchOutcome.Failed("no complete answer within 2 s", 0, null, site.url("/drip")));
        } finally {
            enough.countDown();
        }
    }

    @Test
    void givesUpOnAServerThatFallsSilent() throws Exception {
        var enough = new CountDownLatch(1);
        site.on("/silent", exchange -> await(enough));
        site.on("/half", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            await(enough);
        });

        try (var hasty = new HttpFetcher(settings(Duration.ofMillis(300), Duration.ofMinutes(1)), Clock.systemUTC())) {
            for (var url : List.of(site.url("/silent"), site.url("/half"))) {
                assertThat(hasty.fetchPage(url, OwnHeaders.NONE, Admission.AT_ONCE))
                        .isEqualTo(new FetchOutcome.Failed("no answer in time", 0, null, url));
            }
        } finally {
            enough.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void goesWhereARedirectLeadsWhateverItsCharacters() throws Exception {
        site.serve("/größe", TEXT);
        site.on(
                "/raw",
                exchange -> TestSite.send(
                        exchange,
                        301,
                        new byte[0],
                        "Location",
                        new String("/größe".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));

        assertThat(page(site.url("/raw")))
                .isInstanceOfSatisfying(
                        FetchOutcome.Fetched.class,
                        fetched -> assertThat(fetched.location()).isEqualTo(site.url("/gr%C3%B6%C3%9Fe")));
    }

    @Test
    void givesAddressesInHeadersBackAsTheyCame() throws Exception {
        var raw = new String("größe".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        site.on(
                "/feed",
                exchange -> TestSite.send(
                        exchange,
                        200,
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        "Content-Location",
                        "/" + raw + "/feed",
                        "Link",
                        "<https://hub.example/" + raw + ">; rel=\"hub\"; title=\"a <b> c\", </self feed>; rel=self"));

        assertThat(page(site.url("/feed"))).isInstanceOfSatisfying(FetchOutcome.Fetched.class, fetched -> {
            assertThat(fetched.contentLocation()).isEqualTo("/gr%C3%B6%C3%9Fe/feed");
            assertThat(fetched.links())
                    .containsExactly("<https://hub.example/gr%C3%B6%C3%9Fe>; rel=\"hub\"; title=\"a <b> c\","
                            + " </self%20feed>; rel=self");
        });
    }

    @Test
    void asksWithoutAValidatorThatNoHeaderCanHold() throws Exception {
        site.serve("/feed", TEXT);
        var url = site.url("/feed");

        assertThat(feed(url, new Validators("\"a\rb\"", "\0", url.toString())))
                .isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void tellsTheStatusAndWhenToComeBack() throws Exception {
        site.on("/busy", exchange -> TestSite.send(exchange, 429, new byte[0], "Retry-After", "90"));
        site.on("/gone", exchange -> TestSite.send(exchange, 410, new byte[0]));

        assertThat(feed(site.url("/busy"), Validators.NONE))
                .isEqualTo(new FetchOutcome.Failed("HTTP status 429", 429, Duration.ofSeconds(90), site.url("/busy")));
        assertThat(feed(site.url("/gone"), Validators.NONE)).isEqualTo(new FetchOutcome.Gone());
    }

    @Test
    void saysWhyThereWasNoAnswer() throws Exception {
        assertThat(failure(feed(URI.create("http://no-such-host.invalid/feed"), Validators.NONE)))
                .isEqualTo("the host no-such-host.invalid is not known");
        assertThat(failure(feed(URI.create("http://127.0.0.1:1/feed"), Validators.NONE)))
                .isEqualTo("cannot connect to 127.0.0.1:1");
    }

    @Test
    void admitsEveryHopByItselfAndHoldsNoOtherMeanwhile() throws Exception {
        site.on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        site.on("/new", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/busy"));
        site.on("/busy", exchange -> TestSite.send(exchange, 503, new byte[0], "Retry-After", "7"));
        var events = new ArrayList<String>();

        var outcome = fetcher.fetchPage(site.url("/old"), OwnHeaders.NONE, url -> new Admission.Admitted() {
            {
                events.add(url.getPath() + " admitted, asked for "
                        + site.requests(url.getPath()).size() + " times");
            }

            @Override
            public void toldToWait(Duration retryAfter) {
                events.add(url.getPath() + " told to wait " + retryAfter);
            }

            @Override
            public void close() {
                events.add(url.getPath() + " ended");
            }
        });

        assertThat(events)
                .containsExactly(
                        "/old admitted, asked for 0 times",
                        "/old ended",
                        "/new admitted, asked for 0 times",
                        "/new ended",
                        "/busy admitted, asked for 0 times",
                        "/busy told to wait PT7S",
                        "/busy ended");
        assertThat(((FetchOutcome.Failed) outcome).location()).isEqualTo(site.url("/busy"));
    }

    @Test
    void asksNothingThatIsNotAdmitted() throws Exception {
        site.on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        var until = Instant.parse("2026-11-24T12:00:00Z");

        var outcome = fetcher.fetchPage(site.url("/old"), OwnHeaders.NONE, url -> {
            if (url.getPath().equals("/new")) {
                throw new NotAdmittedException("not now", until);
            }
            return Admission.AT_ONCE.await(url);
        });

        assertThat(outcome).isEqualTo(new FetchOutcome.NotAsked(site.url("/new"), "not now", until));
        assertThat(site.requests("/new")).isEmpty();
    }

    @Test
    void countsNoWaitForAdmissionAsTimeOfTheRequest() throws Exception {
        site.on("/old", exchange -> TestSite.send(exchange, 301, new byte[0], "Location", "/new"));
        site.serve("/new", "here");

        try (var hasty = new HttpFetcher(settings(Duration.ofMillis(500)), Clock.systemUTC())) {
            var outcome = hasty.fetchPage(site.url("/old"), OwnHeaders.NONE, url -> {
                new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS);
                return Admission.AT_ONCE.await(url);
            });

            assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        }
    }

    private FetchOutcome feed(URI url, Validators validators) throws InterruptedException {
        return fetcher.fetchFeed(url, validators, OwnHeaders.NONE, Admission.AT_ONCE);
    }

    private FetchOutcome page(URI url) throws InterruptedException {
        return fetcher.fetchPage(url, OwnHeaders.NONE, Admission.AT_ONCE);
    }

    private static String failure(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        return ((FetchOutcome.Failed) outcome).reason();
    }
}
