package newswire.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.cli.console.PreparedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an HTTP server that gives prepared answers; what the service itself answers is tested there. */
class FeedsCommandTests {

    private static final String FEED = """
            {"url":"https://a.example/feed","site":"a.example","state":"failing","title":"A\\u001b[2J news",
             "folder":"World/Europe","lastPolledAt":"2026-11-24T05:30:00Z","nextPollAt":"2026-11-24T06:30:00Z",
             "failures":2,"lastError":"HTTP status 500","paused":false,"gone":false,
             "filters":{"exclude":[{"field":"category","equals":["Sport"]}]}}
            """.replace("\n", "");

    private final PreparedService service = new PreparedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void listsFeedsPageByPage() {
        service.answer(200, "{\"feeds\":[" + FEED + "],\"next\":\"https://b.example/?x=1&y=2\"}");
        service.answer(200, "{\"feeds\":[" + FEED.replace("a.example", "b.example") + "],\"next\":null}");

        assertThat(run("list", "--state", "failing", "--folder", "World")).isZero();

        assertThat(service.out().lines())
                .startsWith(
                        "https://a.example/feed  A[2J news",
                        "  failing, in World/Europe, last poll 2026-11-24T05:30:00Z, next poll 2026-11-24T06:30:00Z,"
                                + " HTTP status 500")
                .hasSize(4);
        assertThat(service.requests())
                .containsExactly(
                        "GET /feeds?folder=World&limit=1000&state=failing ",
                        "GET /feeds?folder=World&from=https://b.example/?x=1&y=2&limit=1000&state=failing ");
    }

    @Test
    void listsFeedsForScripts() {
        service.answer(200, "{\"feeds\":[" + FEED + "],\"next\":null}");

        assertThat(run("list", "--json")).isZero();

        assertThat(service.out())
                .startsWith("{\"url\":\"https://a.example/feed\"")
                .hasLineCount(1);
    }

    @Test
    void showsAFeed() {
        service.answer(200, FEED);

        assertThat(run("show", "https://a.example/feed")).isZero();

        assertThat(service.out())
                .contains(
                        "  lastError     HTTP status 500",
                        "  filters       {\"exclude\":[{",
                        "  title         A[2J news")
                .doesNotContain("paused", "\u001b");
        assertThat(service.requests()).containsExactly("GET /feeds?url=https://a.example/feed ");
    }

    @Test
    void subscribesWithAllThatIsSaid() {
        service.answer(404, "{\"detail\":\"not subscribed\"}");
        service.answer(201, FEED);

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

        assertThat(service.requests().get(0))
                .startsWith(
                        "PATCH /feeds?url=https://a.example/feed {\"folder\":\"World/Europe\",\"interval\":\"PT30M\","
                                + "\"credentials\":\"paper\",\"headers\":{\"Accept-Language\":\"de\"}");
        assertThat(service.requests().get(1))
                .startsWith("PUT /feeds?check=true ")
                .contains(
                        "\"url\":\"https://a.example/feed\"",
                        "{\"Accept-Language\":\"de\"}",
                        "\"contains\":[\"ferry\"]")
                .contains("\"equals\":[\"Sport\"]", "\"matches\":[\"/live/\"]", "\"field\":\"url\"");
    }

    @Test
    void changesAFeedThatIsSubscribedToAndLeavesTheRest() {
        service.answer(200, FEED);

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

        assertThat(service.requests())
                .containsExactly(
                        "PATCH /feeds?url=https://a.example/feed {\"fullText\":\"always\",\"pageRetries\":2,\"identity\":\"link\"}");
    }

    @Test
    void saysWhichFeedsAPageOffersInsteadOfSubscribingToIt() {
        service.answer(404, "{}");
        service.answer(
                422,
                "{\"detail\":\"https://a.example/ is a web page, not a feed; it offers 2 of them\",\"feeds\":"
                        + "[{\"url\":\"https://a.example/rss\"},{\"url\":\"https://a.example/atom\"}]}");

        assertThat(run("add", "https://a.example/")).isEqualTo(1);

        assertThat(service.errors())
                .isEqualTo("newswire: https://a.example/ is a web page, not a feed; it offers 2 of them:"
                        + " https://a.example/rss https://a.example/atom" + System.lineSeparator());
    }

    @Test
    void pausesResumesAndRemoves() {
        service.answer(200, FEED.replace("failing", "paused"));
        service.answer(200, FEED);
        service.answer(204, "");

        assertThat(run("pause", "https://a.example/feed")).isZero();
        assertThat(run("resume", "https://a.example/feed")).isZero();
        assertThat(run("remove", "https://a.example/feed")).isZero();

        assertThat(service.out()).contains("  paused, in World/Europe");
        assertThat(service.requests())
                .containsExactly(
                        "POST /feeds/pause?url=https://a.example/feed ",
                        "POST /feeds/resume?url=https://a.example/feed ",
                        "DELETE /feeds?url=https://a.example/feed ");
    }

    @Test
    void discoversTheFeedsOfAPage() {
        service.answer(
                200,
                "{\"kind\":\"page\",\"feeds\":[{\"url\":\"https://a.example/rss\",\"title\":\"All\",\"type\":\"rss\"}]}");
        service.answer(200, "{\"kind\":\"nothing\",\"reason\":\"HTTP status 404\",\"feeds\":[]}");
        service.answer(200, "{\"kind\":\"page\",\"feeds\":[]}");

        assertThat(run("discover", "https://a.example/")).isZero();
        assertThat(run("discover", "https://a.example/none")).isEqualTo(1);
        assertThat(run("discover", "https://a.example/bare")).isEqualTo(1);

        assertThat(service.out().lines()).containsExactly("https://a.example/rss  All  (rss)");
        assertThat(service.errors())
                .contains(
                        "https://a.example/none offers no feed: HTTP status 404", "is a web page that offers no feed");
        assertThat(service.requests().getFirst()).isEqualTo("GET /feeds/discover?url=https://a.example/ ");
    }

    @Test
    void importsAndExportsOpml(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("feeds.opml"), "<opml/>");
        service.answer(200, "{\"added\":2,\"known\":1,\"rejected\":[\"line 7: no\"]}");
        service.answer(200, "<opml version=\"2.0\"/>");

        assertThat(run("import", file.toString())).isZero();
        assertThat(run("export")).isZero();

        assertThat(service.out().lines())
                .containsExactly("rejected line 7: no", "2 added, 1 known, 1 rejected", "<opml version=\"2.0\"/>");
        assertThat(service.requests()).containsExactly("POST /feeds/opml <opml/>", "GET /feeds/opml ");
    }

    @Test
    void saysWhyTheServiceRefusedAndWhenNoneAnswers() {
        service.answer(400, "{\"detail\":\"state is one of paused, gone\"}");

        assertThat(run("list", "--state", "asleep")).isEqualTo(1);
        service.close();
        assertThat(run("list")).isEqualTo(1);

        assertThat(service.errors())
                .contains("refused: state is one of paused, gone (HTTP status 400)", "no ingest service answers at");
    }

    private int run(String... arguments) {
        return service.run(new FeedsCommand(), arguments);
    }
}
