package newswire.ingest;

import static newswire.ingest.FeedEvents.articles;
import static newswire.ingest.FeedEvents.retractions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import newswire.events.RawArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as it runs, from feeds on loopback to a subscriber who reads committed records only. */
class IngestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestSite site = new TestSite();
    private final List<RunningIngest> services = new ArrayList<>();

    @BeforeEach
    void serveAFeedThatChanges() {
        site.on("/1", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/first"));
        site.serve("/first", page("The first article, in full"), "Content-Type", "text/html; charset=utf-8");
        site.serve("/2", page("The second article, in full"), "Content-Type", "text/html; charset=utf-8");
    }

    @AfterEach
    void stopAll() {
        services.forEach(RunningIngest::close);
        site.close();
    }

    @Test
    void publishesEachArticleOnceWithItsPageThroughChangesAndRestarts() {
        var feed = site.url("/changing.xml").toString();
        serveFeed("/changing.xml", item(1, "One"));
        var service = start("changing", feed);
        await().atMost(PATIENCE).until(() -> articles(feed).size() == 1);

        serveFeed("/changing.xml", item(2, "Two"), item(1, "One, corrected"));
        await().atMost(PATIENCE).until(() -> articles(feed).size() == 3);
        service.close();
        serveFeed("/changing.xml", item(3, "Three"), item(2, "Two"), item(1, "One, corrected"));
        start("changing", feed);
        await().atMost(PATIENCE).until(() -> articles(feed).size() >= 4);
        awaitAnotherPoll("/changing.xml");

        var published = articles(feed);
        assertThat(published)
                .extracting(article -> article.entry().title() + " r" + article.revision())
                .containsExactlyInAnyOrder("One r1", "One, corrected r2", "Two r1", "Three r1");
        assertThat(published)
                .filteredOn(article -> article.entry().title().startsWith("One"))
                .extracting(RawArticle::id)
                .hasSize(2)
                .containsOnly(titled(published, "One").id());
        var first = titled(published, "One");
        assertThat(first.site()).isEqualTo("127.0.0.1");
        assertThat(first.feed().title()).isEqualTo("Test feed");
        assertThat(first.page().html()).contains("The first article, in full");
        assertThat(first.page().status()).isEqualTo(200);
        assertThat(first.page().url()).isEqualTo(site.url("/first").toString());
        assertThat(first.page().redirectedFrom()).isEqualTo(site.url("/1").toString());
        assertThat(first.page().canonicalUrl()).isEqualTo("https://news.example/own");
        assertThat(titled(published, "Two").page().redirectedFrom()).isNull();
        var third = titled(published, "Three");
        assertThat(third.page()).isNull();
        assertThat(third.pageError()).isEqualTo("HTTP status 404");
    }

    @Test
    void retractsWhatThePublisherTakesBack() {
        var feed = site.url("/retracting.xml").toString();
        serveAtom("/retracting.xml", entry(1, "One"), entry(2, "Two"), entry(3, "Three"));
        start("retracting", feed);
        await().atMost(PATIENCE).until(() -> articles(feed).size() == 3);

        site.on("/2", exchange -> TestSite.send(exchange, 410, new byte[0]));
        serveAtom(
                "/retracting.xml",
                "<at:deleted-entry ref='urn:it:1' when='2026-11-20T08:00:00Z'/>",
                entry(2, "Two, no more"),
                entry(3, "Three"));
        await().atMost(PATIENCE).until(() -> retractions(feed).size() == 2);
        awaitAnotherPoll("/retracting.xml");
        serveAtom("/retracting.xml", entry(1, "One"), entry(2, "Two, no more"), entry(3, "Three"));
        await().atMost(PATIENCE).until(() -> articles(feed).size() == 4);
        awaitAnotherPoll("/retracting.xml");

        var published = articles(feed);
        assertThat(published)
                .extracting(article -> article.entry().title() + " r" + article.revision())
                .containsExactlyInAnyOrder("One r1", "Two r1", "Three r1", "One r3");
        assertThat(retractions(feed))
                .extracting(retraction -> retraction.id() + " r" + retraction.revision() + " " + retraction.reason()
                        + " " + retraction.statedAt())
                .containsExactlyInAnyOrder(
                        titled(published, "One").id() + " r2 deletedEntry 2026-11-20T08:00:00Z",
                        titled(published, "Two").id() + " r2 gone null");
    }

    @Test
    void triesAPageAgainThatCouldNotBeHadThoughTheFeedIsUnchanged() {
        var feed = site.url("/late.xml").toString();
        var document = Rss.feed(item(5, "Late"), item(6, "Never"), item(404, "Missing"), item(2, "Two"));
        site.serveVersion("/late.xml", "v1", document);
        site.on("/5", exchange -> {
            var down = site.requests("/5").size() == 1;
            var answer = down ? new byte[0] : page("The late article, in full").getBytes(StandardCharsets.UTF_8);
            TestSite.send(exchange, down ? 503 : 200, answer, "Content-Type", "text/html");
        });
        site.on("/6", exchange -> TestSite.send(exchange, 503, new byte[0]));
        start("late", feed);

        await().atMost(PATIENCE).until(() -> articles(feed).size() == 5);
        awaitAnotherPoll("/late.xml");

        var published = articles(feed);
        assertThat(published)
                .extracting(article -> article.entry().title() + " r" + article.revision() + " " + article.changed()
                        + " " + article.pageError())
                .containsExactlyInAnyOrder(
                        "Late r1 [] HTTP status 503",
                        "Late r2 [page] null",
                        "Never r1 [] HTTP status 503",
                        "Missing r1 [] HTTP status 404",
                        "Two r1 [] null");
        var late = published.stream()
                .filter(article -> article.entry().title().equals("Late"))
                .toList();
        assertThat(late.get(1).id()).isEqualTo(late.get(0).id());
        assertThat(late.get(1).entry()).isEqualTo(late.get(0).entry());
        assertThat(late.get(1).page().html()).contains("The late article, in full");
        assertThat(site.requests("/6")).hasSize(2);
        assertThat(site.requests("/404")).hasSize(1);
        assertThat(site.requests("/2")).hasSize(1);
        assertThat(site.requests("/late.xml").stream().filter(request -> request.header("If-None-Match") == null))
                .hasSize(2);
    }

    @Test
    void asksConditionallyAndPublishesNothingForAnUnchangedFeed() {
        var feed = site.url("/same.xml").toString();
        site.serveVersion("/same.xml", "v1", Rss.feed(item(1, "Same")));
        start("same", feed);

        await().atMost(PATIENCE).until(() -> site.requests("/same.xml").size() >= 3);

        assertThat(site.requests("/same.xml").stream().skip(1))
                .allMatch(request -> "\"v1\"".equals(request.header("If-None-Match")));
        assertThat(articles(feed)).hasSize(1);
    }

    @Test
    void aFeedThatIsNoFeedAndOneThatHangsHoldUpNoOther() {
        var release = new CountDownLatch(1);
        site.serve(
                "/page.xml", "<!DOCTYPE html><html><body><p>Not a feed</p></body></html>", "Content-Type", "text/html");
        site.on("/hangs.xml", exchange -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        serveFeed("/good.xml", item(1, "Good"));
        var service = start(
                "mixed",
                site.url("/page.xml").toString(),
                site.url("/hangs.xml").toString().replace("127.0.0.1", "localhost"),
                site.url("/good.xml").toString());
        var feeds = new FeedsClient(service);
        try {
            await().atMost(PATIENCE)
                    .until(() -> articles(site.url("/good.xml").toString()).size() == 1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(feeds.listing("")).anySatisfy(feed -> {
                        assertThat(feed.path("url").asString())
                                .isEqualTo(site.url("/page.xml").toString());
                        assertThat(feed.path("lastError").asString()).isNotBlank();
                    }));
        } finally {
            release.countDown();
        }
    }

    private static RawArticle titled(List<RawArticle> articles, String title) {
        return articles.stream()
                .filter(article -> title.equals(article.entry().title()))
                .findFirst()
                .orElseThrow();
    }

    private void awaitAnotherPoll(String path) {
        var before = site.requests(path).size();
        await().atMost(PATIENCE).until(() -> site.requests(path).size() >= before + 2);
    }

    private RunningIngest start(String group, String... feeds) {
        var service = RunningIngest.start(
                "ingest-it-" + group,
                List.of(feeds),
                "newswire.ingest.schedule.first-back-off=300ms",
                "newswire.ingest.page-retries=1",
                "newswire.ingest.first-page-retry=300ms",
                "newswire.ingest.fetch.response-timeout=5s");
        services.add(service);
        return service;
    }

    private void serveFeed(String path, String... items) {
        site.serve(path, Rss.feed(items), "Content-Type", "application/rss+xml");
    }

    private void serveAtom(String path, String... parts) {
        var document = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                + "<title>Test feed</title>" + String.join("", parts) + "</feed>";
        site.serve(path, document, "Content-Type", "application/atom+xml");
    }

    private String entry(int number, String title) {
        return "<entry><id>urn:it:" + number + "</id><title>" + title + "</title><link href='" + site.url("/" + number)
                + "'/></entry>";
    }

    private String item(int number, String title) {
        var summary = "<description>Summary " + number + "</description>";
        return Rss.item("item-" + number, title, site.url("/" + number), summary);
    }

    private static String page(String text) {
        return "<!DOCTYPE html><html><head><link rel='canonical' href='https://news.example/own'></head><body><h1>Page</h1><p>"
                + text + "</p></body></html>";
    }
}
