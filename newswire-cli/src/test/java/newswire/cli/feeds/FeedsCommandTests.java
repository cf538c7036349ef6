package newswire.cli.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import newswire.cli.console.OneLineErrors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Against an HTTP server that gives prepared answers; what the service itself answers is tested there. */
class FeedsCommandTests {

    private static final String FEED = """
            {"url":"https://a.example/feed","site":"a.example","state":"failing","title":"A\\u001b[2J news",
             "folder":"World/Europe","lastPolledAt":"2026-11-24T05:30:00Z","nextPollAt":"2026-11-24T06:30:00Z",
             "failures":2,"lastError":"HTTP status 500","paused":false,"gone":false,
             "filters":{"exclude":[{"field":"category","equals":["Sport"]}]}}
            """.replace("\n", "");

    private record Answer(int status, String body) {}

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsFeedsPageByPage() {
        answer(200, "{\"feeds\":[" + FEED + "],\"next\":\"https://b.example/?x=1&y=2\"}");
        answer(200, "{\"feeds\":[" + FEED.replace("a.example", "b.example") + "],\"next\":null}");

        assertThat(run("list", "--state", "failing", "--folder", "World")).isZero();

        assertThat(out.toString().lines())
                .startsWith(
                        "https://a.example/feed  A[2J news",
                        "  failing, in World/Europe, last poll 2026-11-24T05:30:00Z, next poll 2026-11-24T06:30:00Z,"
                                + " HTTP status 500")
                .hasSize(4);
        assertThat(requests)
                .containsExactly(
                        "GET /feeds?folder=World&limit=1000&state=failing ",
                        "GET /feeds?folder=World&from=https://b.example/?x=1&y=2&limit=1000&state=failing ");
    }

    @Test
    void listsFeedsForScripts() {
        answer(200, "{\"feeds\":[" + FEED + "],\"next\":null}");

        assertThat(run("list", "--json")).isZero();

        assertThat(out.toString())
                .startsWith("{\"url\":\"https://a.example/feed\"")
                .hasLineCount(1);
    }

    @Test
    void showsAFeed() {
        answer(200, FEED);

        assertThat(run("show", "https://a.example/feed")).isZero();

        assertThat(out.toString())
                .contains(
                        "  lastError     HTTP status 500",
                        "  filters       {\"exclude\":[{",
                        "  title         A[2J news")
                .doesNotContain("paused", "\u001b");
        assertThat(requests).containsExactly("GET /feeds?url=https://a.example/feed ");
    }

    @Test
    void subscribesWithAllThatIsSaid() {
        answer(404, "{\"detail\":\"not subscribed\"}");
        answer(201, FEED);

        assertThat(run(
                        "add",
                        "https://a.example/feed",
                        "--interval",
                        "30m",
                        "--folder",
                        "World/Europe",
                        "--header",
                        "Accept-Language=de",
                        "--credentials",
                        "paper",
                        "--include",
                        "title:ferry",
                        "--exclude",
                        "category=Sport",
                        "--exclude",
                        "url~/live/"))
                .isZero();

        assertThat(requests.get(0))
                .startsWith(
                        "PATCH /feeds?url=https://a.example/feed {\"folder\":\"World/Europe\",\"interval\":\"PT30M\","
                                + "\"credentials\":\"paper\",\"headers\":{\"Accept-Language\":\"de\"}");
        assertThat(requests.get(1))
                .startsWith("PUT /feeds?check=true ")
                .contains(
                        "\"url\":\"https://a.example/feed\"",
                        "{\"Accept-Language\":\"de\"}",
                        "\"contains\":[\"ferry\"]")
                .contains("\"equals\":[\"Sport\"]", "\"matches\":[\"/live/\"]", "\"field\":\"url\"");
    }

    @Test
    void changesAFeedThatIsSubscribedToAndLeavesTheRest() {
        answer(200, FEED);

        assertThat(run(
                        "add",
                        "https://a.example/feed",
                        "--full-text",
                        "always",
                        "--page-retries",
                        "2",
                        "--identity",
                        "link"))
                .isZero();

        assertThat(requests)
                .containsExactly(
                        "PATCH /feeds?url=https://a.example/feed {\"fullText\":\"always\",\"pageRetries\":2,\"identity\":\"link\"}");
    }

    @Test
    void saysWhichFeedsAPageOffersInsteadOfSubscribingToIt() {
        answer(404, "{}");
        answer(
                422,
                "{\"detail\":\"https://a.example/ is a web page, not a feed; it offers 2 of them\",\"feeds\":"
                        + "[{\"url\":\"https://a.example/rss\"},{\"url\":\"https://a.example/atom\"}]}");

        assertThat(run("add", "https://a.example/")).isEqualTo(1);

        assertThat(errors)
                .hasToString("newswire: https://a.example/ is a web page, not a feed; it offers 2 of them:"
                        + " https://a.example/rss https://a.example/atom" + System.lineSeparator());
    }

    @Test
    void pausesResumesAndRemoves() {
        answer(200, FEED.replace("failing", "paused"));
        answer(200, FEED);
        answer(204, "");

        assertThat(run("pause", "https://a.example/feed")).isZero();
        assertThat(run("resume", "https://a.example/feed")).isZero();
        assertThat(run("remove", "https://a.example/feed")).isZero();

        assertThat(out.toString()).contains("  paused, in World/Europe");
        assertThat(requests)
                .containsExactly(
                        "POST /feeds/pause?url=https://a.example/feed ",
                        "POST /feeds/resume?url=https://a.example/feed ",
                        "DELETE /feeds?url=https://a.example/feed ");
    }

    @Test
    void discoversTheFeedsOfAPage() {
        answer(
                200,
                "{\"kind\":\"page\",\"feeds\":[{\"url\":\"https://a.example/rss\",\"title\":\"All\",\"type\":\"rss\"}]}");
        answer(200, "{\"kind\":\"nothing\",\"reason\":\"HTTP status 404\",\"feeds\":[]}");
        answer(200, "{\"kind\":\"page\",\"feeds\":[]}");

        assertThat(run("discover", "https://a.example/")).isZero();
        assertThat(run("discover", "https://a.example/none")).isEqualTo(1);
        assertThat(run("discover", "https://a.example/bare")).isEqualTo(1);

        assertThat(out.toString().lines()).containsExactly("https://a.example/rss  All  (rss)");
        assertThat(errors.toString())
                .contains(
                        "https://a.example/none offers no feed: HTTP status 404", "is a web page that offers no feed");
        assertThat(requests.getFirst()).isEqualTo("GET /feeds/discover?url=https://a.example/ ");
    }

    @Test
    void importsAndExportsOpml(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("feeds.opml"), "<opml/>");
        answer(200, "{\"added\":2,\"known\":1,\"rejected\":[\"line 7: no\"]}");
        answer(200, "<opml version=\"2.0\"/>");

        assertThat(run("import", file.toString())).isZero();
        assertThat(run("export")).isZero();

        assertThat(out.toString().lines())
                .containsExactly("rejected line 7: no", "2 added, 1 known, 1 rejected", "<opml version=\"2.0\"/>");
        assertThat(requests).containsExactly("POST /feeds/opml <opml/>", "GET /feeds/opml ");
    }

    @Test
    void saysWhyTheServiceRefusedAndWhenNoneAnswers() {
        answer(400, "{\"detail\":\"state is one of paused, gone\"}");

        assertThat(run("list", "--state", "asleep")).isEqualTo(1);
        server.stop(0);
        assertThat(run("list")).isEqualTo(1);

        assertThat(errors.toString())
                .contains("refused: state is one of paused, gone (HTTP status 400)", "no ingest service answers at");
    }

    private void answer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    private int run(String... arguments) {
        var whole = new ArrayList<>(List.of(arguments));
        whole.addAll(
                List.of("--service", "http://127.0.0.1:" + server.getAddress().getPort()));
        return OneLineErrors.in(new CommandLine(new FeedsCommand()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(whole.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " "
                + URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8) + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var answer = answers.remove();
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
