package newswire.ingest;

import static newswire.ingest.FeedEvents.articles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** What REST takes for a feed, and how it hands feeds out: one service for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestSite site = new TestSite();
    private RunningIngest service;
    private FeedsClient feeds;

    @BeforeAll
    void start() {
        service = RunningIngest.start("subscriptions-it", List.of(), "newswire.ingest.credentials.paper=reader:s3cret");
        feeds = new FeedsClient(service);
    }

    @AfterAll
    void stop() {
        service.close();
        site.close();
    }

    @Test
    void takesFeedsOverRestAndForgetsThemAgain() {
        var feed = site.url("/rest.xml").toString();
        site.serve("/rest.xml", Rss.feed(Rss.item("rest", "By REST", site.url("/article"))));

        assertThat(feeds.answer(HttpMethod.PUT, "/feeds", Map.of("url", feed, "interval", "PT1S", "fullText", "never")))
                .startsWith("201");
        await().atMost(PATIENCE).until(() -> articles(feed).size() == 1);
        assertThat(articles(feed).getFirst().page()).isNull();
        assertThat(articles(feed).getFirst().pageError()).isNull();
        assertThat(feeds.opml()).contains(feed);

        feeds.call(HttpMethod.DELETE, "/feeds?url={url}", feed);

        assertThat(feeds.call(HttpMethod.GET, "/feeds").toString()).doesNotContain(feed);
        assertThat(feeds.answer(HttpMethod.GET, "/feeds?url=" + feed, null)).startsWith("404");
    }

    @Test
    void refusesAFeedThatCanNotBeOneAndSaysWhy() {
        assertThat(feeds.answer(HttpMethod.PUT, "/feeds", Map.of("url", "ftp://news.example/rss")))
                .startsWith("400")
                .contains("ftp://news.example/rss")
                .contains("not an http or https URL");
    }

    @Test
    void refusesWhatCannotBeSubscribedToAndSaysWhy() {
        var url = "https://news.example/feed";
        refused(Map.of("url", url, "credentials", "plastic"), "NEWSWIRE_INGEST_CREDENTIALS_PLASTIC");
        refused(Map.of("url", url, "headers", Map.of("Cookie", "id=1")), "the header Cookie carries a secret");
        refused(Map.of("url", url, "headers", Map.of("Host", "x")), "the header Host is the poller's own");
        refused(
                Map.of("url", url, "filters", Map.of("include", List.of(Map.of("field", "title", "matches", "(")))),
                "filters.include[0].matches can't be read");
        refused(
                Map.of(
                        "url",
                        url,
                        "filters",
                        Map.of("include", List.of(Map.of("field", "title", "matches", List.of("("))))),
                "'(' is no regular expression of RE2: missing closing )");
        refused(Map.of("url", url, "filter", Map.of()), "filter means nothing; there are");
        refused(Map.of("url", url, "interval", "PT0.1S"), "is below 1 s");
        refused(Map.of("url", url, "identity", "title"), "identity is automatic, guid, link or content, not 'title'");
        refused(Map.of("interval", "PT1H"), "the body must be JSON like");
        assertThat(feeds.answer(HttpMethod.GET, "/feeds?state=asleep", null))
                .startsWith("400")
                .contains("paused, gone, failing");
        assertThat(feeds.answer(HttpMethod.GET, "/feeds?limit=100000", null))
                .startsWith("400")
                .contains("from 1 to 1000");
        assertThat(feeds.answer(HttpMethod.POST, "/feeds/pause?url=" + url, null))
                .startsWith("404");
        assertThat(feeds.answer(HttpMethod.GET, "/feeds?url=" + url, null)).startsWith("404");
        assertThat(feeds.answer(HttpMethod.DELETE, "/feeds?url=" + url, null)).startsWith("404");
    }

    @Test
    void discoversTheFeedsOfAPageAndRefusesToSubscribeToIt() {
        var page = site.url("/news").toString();
        var html = "<!DOCTYPE html><html><head><title>News</title><link rel='alternate' type='application/rss+xml'"
                + " title='All news' href='/all.xml'></head><body><p>Hello</p></body></html>";
        site.serve("/news", html, "Content-Type", "text/html");
        site.serve("/all.xml", Rss.feed(), "Content-Type", "application/rss+xml");
        site.serve("/bare", "<!DOCTYPE html><html><body>Hi</body></html>", "Content-Type", "text/html");

        var found = feeds.call(HttpMethod.GET, "/feeds/discover?url={url}", page);
        assertThat(found.path("kind").asString()).isEqualTo("page");
        assertThat(found.path("feeds").toString())
                .isEqualTo("[{\"url\":\"" + site.url("/all.xml")
                        + "\",\"title\":\"All news\",\"type\":\"rss\",\"origin\":\"declared\"}]");
        assertThat(feeds.call(HttpMethod.GET, "/feeds/discover?url={url}", site.url("/all.xml"))
                        .toString())
                .isEqualTo("{\"kind\":\"feed\",\"feeds\":[{\"url\":\"" + site.url("/all.xml")
                        + "\",\"title\":\"Test feed\"}]}");
        assertThat(feeds.call(HttpMethod.GET, "/feeds/discover?url={url}", site.url("/none"))
                        .path("reason")
                        .asString())
                .isEqualTo("HTTP status 404");

        assertThat(feeds.answer(HttpMethod.PUT, "/feeds?check=true", Map.of("url", page)))
                .isEqualTo("422 " + page + " is a web page, not a feed; it offers 1 of them");
        assertThat(feeds.answer(
                        HttpMethod.PUT,
                        "/feeds?check=true",
                        Map.of("url", site.url("/bare").toString())))
                .endsWith("/bare is a web page, not a feed, and offers none");
        assertThat(feeds.answer(
                        HttpMethod.PUT,
                        "/feeds?check=true",
                        Map.of("url", site.url("/later.xml").toString())))
                .as("what can't be had just now is subscribed to")
                .startsWith("201");
    }

    @Test
    void takesTenThousandFeedsInOneRequestAndHandsThemOutAgainByPageAndAsOpml() {
        // Paused, since other tests share the broker.
        var opml = new StringBuilder("<opml version='2.0' xmlns:n='urn:newswire:opml:1'><body>");
        for (int i = 0; i < 10_000; i++) {
            opml.append(
                    "<outline text='Folder %d'><outline text='F' xmlUrl='http://many%d.example.invalid/' n:paused='true'/></outline>"
                            .formatted(i % 10, i));
        }
        opml.append("<outline xmlUrl='https://paid.example.invalid/' n:credentials='gold'/>");

        var report = feeds.add(opml.append("</body></opml>").toString());
        assertThat(report.path("added").asInt()).isEqualTo(10_000);
        assertThat(report.path("rejected").toString()).contains("credentials 'gold' are not known");

        var seen = new ArrayList<String>();
        for (var from = ""; from != null; ) {
            var page = feeds.call(HttpMethod.GET, "/feeds?state=paused&folder=Folder 3&limit=300&from=" + from);
            page.path("feeds").forEach(feed -> seen.add(feed.path("url").asString()));
            assertThat(page.path("feeds").size()).isLessThanOrEqualTo(300);
            from = page.path("next").isString() ? page.path("next").asString() : null;
        }
        assertThat(seen).hasSize(1_000).isSorted().doesNotHaveDuplicates();
        var exported = feeds.opml();
        assertThat(feeds.add(exported).path("known").asInt()).isGreaterThanOrEqualTo(10_000);
    }

    private void refused(Map<String, ?> feed, String why) {
        assertThat(feeds.answer(HttpMethod.PUT, "/feeds", feed))
                .startsWith("400")
                .contains(why);
    }
}
