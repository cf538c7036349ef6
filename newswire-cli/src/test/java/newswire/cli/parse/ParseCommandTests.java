package newswire.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseCommandTests {

    private static final String FEED =
            "<rss version='2.0'><channel><title>Courier</title><item><title>A &amp;amp; B</title>"
                    + "<pubDate>Fri, 24 Apr 2026 08:30:00 GMT</pubDate></item></channel></rss>";

    @TempDir
    Path folder;

    private static List<JsonNode> run(Batch batch, String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batch.run(
                new BufferedReader(new StringReader(String.join("\n", lines))),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void answersEachLineWithALineAndCarriesOnAfterABadOne() throws IOException {
        Files.writeString(folder.resolve("feed.xml"), FEED);
        List<JsonNode> answers = run(
                new FeedBatch(folder),
                "{\"id\":\"a\",\"file\":\"feed.xml\",\"headers\":{\"content-type\":\"text/xml; charset=utf-8\"}}",
                "no json",
                "{\"id\":\"b\",\"file\":\"missing.xml\"}",
                "",
                "{\"id\":\"c\",\"file\":\"feed.xml\",\"url\":\"not an address\"}");

        assertThat(answers)
                .extracting(answer -> answer.path("status").asString())
                .containsExactly("ok", "error", "error", "ok");
        assertThat(answers.getFirst().path("encoding").asString()).isEqualTo("utf-8");
        assertThat(answers.getFirst().path("feed_type").asString()).isEqualTo("rss20");
        assertThat(answers.getFirst().path("recovered").asBoolean()).isFalse();
        JsonNode entry = answers.getFirst().path("entries").path(0);
        assertThat(entry.path("title").asString()).isEqualTo("A &amp; B");
        assertThat(entry.path("title_text").asString()).isEqualTo("A & B");
        assertThat(entry.path("published").asString()).isEqualTo("2026-04-24T08:30:00Z");
        assertThat(answers.get(1).path("error").asString()).startsWith("line 2 of the input: not a JSON object");
        assertThat(answers.get(2).path("error").asString())
                .isEqualTo("line 3 of the input: there is no file or folder " + folder.resolve("missing.xml"));
    }

    @Test
    void tellsWhetherEveryLineCouldBeReadWhateverTheDocumentsAre() throws IOException {
        Files.writeString(folder.resolve("page.html"), "<html><title>Harbour</title></html>");

        assertThat(readsAll("{\"id\":\"a\",\"file\":\"page.html\"}")).isTrue();
        assertThat(readsAll("{\"id\":\"a\",\"file\":\"missing.xml\"}")).isFalse();
        assertThat(readsAll("{\"id\":")).isFalse();
    }

    private boolean readsAll(String line) throws IOException {
        return new FeedBatch(folder)
                .run(new BufferedReader(new StringReader(line)), new PrintStream(new ByteArrayOutputStream()));
    }

    @Test
    void readsDates() throws IOException {
        List<JsonNode> answers = run(
                new DateBatch(),
                "{\"id\":1,\"input\":\"24 Apr 2026 08:30 GMT\"}",
                "{\"id\":2,\"input\":\"soon\"}",
                "{\"id\":3}");

        assertThat(answers.getFirst().path("instant").asString()).isEqualTo("2026-04-24T08:30:00Z");
        assertThat(answers.get(1).path("instant").isNull()).isTrue();
        assertThat(answers.get(2).path("instant").isNull()).isTrue();
    }

    @Test
    void printsAFeedForAPerson() {
        assertThat(page(FEED)).contains("Courier", "A & B", "2026-04-24T08:30:00Z", "rss20, utf-8");
    }

    @Test
    void namesTheFeedsOfAPageThatIsNone() {
        assertThat(page("<html><link rel=alternate type=application/rss+xml href=http://a.example/rss></html>"))
                .contains("a web page, not a feed", "http://a.example/rss");
    }

    @Test
    void fetchesAFeedAsIngestDoes() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            exchange.getResponseHeaders().add("Location", "/moved");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Content-Language", "de");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(FEED.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(410, -1);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            FeedDocument document = FeedSource.open(site + "/feed", folder);

            assertThat(document.location()).hasToString(site + "/moved");
            assertThat(document.contentLanguage()).isEqualTo("de");
            assertThat(new String(document.body(), StandardCharsets.UTF_8)).isEqualTo(FEED);
            assertThatThrownBy(() -> FeedSource.open(site + "/gone", folder))
                    .hasMessage(site + "/gone: HTTP status 410");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> FeedSource.open("http://a b/", folder))
                .hasMessageStartingWith("'http://a b/' is no web address");
        assertThatThrownBy(() -> FeedSource.open("missing.xml", folder))
                .hasMessageStartingWith("there is no file or folder ");
    }

    private static String page(String text) {
        FeedDocument document = new FeedDocument(text.getBytes(StandardCharsets.UTF_8), null, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FeedPage(new PrintStream(out, true, StandardCharsets.UTF_8))
                .print(document, new FeedParser().parse(document));
        return out.toString(StandardCharsets.UTF_8);
    }
}
