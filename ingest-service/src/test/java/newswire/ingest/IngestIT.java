package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RawArticle;
import newswire.events.RetractedArticle;
import newswire.events.Topics;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import newswire.ingest.assignment.Assignment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, from feeds on loopback to a subscriber who reads committed records only. */
class IngestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestSite site = new TestSite();
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();

    @BeforeEach
    void serveAFeedThatChanges() {
        site.on("/1", exchange -> TestSite.send(exchange, 302, new byte[0], "Location", "/first"));
        site.serve("/first", page("The first article, in full"), "Content-Type", "text/html; charset=utf-8");
        site.serve("/2", page("The second article, in full"), "Content-Type", "text/html; charset=utf-8");
    }

    @AfterEach
    void stopAll() {
        services.forEach(ConfigurableApplicationContext::close);
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
        site.on("/late.xml", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                TestSite.send(exchange, 304, new byte[0], "ETag", "\"v1\"");
            } else {
                var document = rss(item(5, "Late"), item(6, "Never"), item(404, "Missing"), item(2, "Two"));
                TestSite.send(exchange, 200, document.getBytes(StandardCharsets.UTF_8), "ETag", "\"v1\"");
            }
        });
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
        site.on("/same.xml", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                TestSite.send(exchange, 304, new byte[0], "ETag", "\"v1\"");
            } else {
                TestSite.send(exchange, 200, rss(item(1, "Same")).getBytes(StandardCharsets.UTF_8), "ETag", "\"v1\"");
            }
        });
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
        try {
            await().atMost(PATIENCE)
                    .until(() -> articles(site.url("/good.xml").toString()).size() == 1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(feeds(service)).anySatisfy(feed -> {
                        assertThat(feed.get("url"))
                                .isEqualTo(site.url("/page.xml").toString());
                        assertThat((String) feed.get("lastError")).isNotBlank();
                    }));
        } finally {
            release.countDown();
        }
    }

    @Test
    void takesFeedsOverRestAndForgetsThemAgain() {
        serveFeed("/rest.xml", item(1, "By REST"));
        var feed = site.url("/rest.xml").toString();
        var rest = rest(start("rest"));

        var created = rest.put()
                .uri("/feeds")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("url", feed, "interval", "PT1S", "fullText", "never"))
                .retrieve()
                .toBodilessEntity();

        assertThat(created.getStatusCode().value()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> articles(feed).size() == 1);
        assertThat(articles(feed).getFirst().page()).isNull();
        assertThat(articles(feed).getFirst().pageError()).isNull();
        assertThat(rest.get().uri("/feeds/opml").retrieve().body(String.class)).contains(feed);

        rest.delete()
                .uri(uri -> uri.path("/feeds").queryParam("url", feed).build())
                .retrieve()
                .toBodilessEntity();

        assertThat(rest.get().uri("/feeds").retrieve().body(String.class)).doesNotContain(feed);
    }

    @Test
    void refusesAFeedThatCanNotBeOneAndSaysWhy() {
        var rest = rest(start("refusing"));

        var answer = rest.put()
                .uri("/feeds")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("url", "ftp://news.example/rss"))
                .exchange((request, response) -> response.getStatusCode().value() + " "
                        + new String(response.getBody().readAllBytes()));

        assertThat(answer).startsWith("400").contains("ftp://news.example/rss").contains("not an http or https URL");
    }

    @Test
    void twoInstancesShareTheFeedsAndOneTakesOverFromTheOther() {
        var feeds = IntStream.range(0, 8)
                .mapToObj(i -> site.url("/shared" + i + ".xml").toString().replace("127.0.0.1", "127.0.0." + (i + 1)))
                .toList();
        for (int i = 0; i < feeds.size(); i++) {
            serveFeed("/shared" + i + ".xml", item(100 + i, "Shared " + i));
        }
        var first = start("shared", feeds.toArray(String[]::new));
        await().atMost(PATIENCE)
                .until(() -> feeds.stream().allMatch(feed -> articles(feed).size() == 1));
        var second = start("shared");
        await().atMost(PATIENCE).until(() -> partitions(first) < 6);
        for (var instance : List.of(first, second)) {
            await().atMost(PATIENCE).until(() -> polled(instance).containsAll(feeds));
        }

        for (int i = 0; i < feeds.size(); i++) {
            serveFeed("/shared" + i + ".xml", item(200 + i, "Later " + i), item(100 + i, "Shared " + i));
        }
        first.close();
        await().atMost(PATIENCE)
                .until(() -> feeds.stream().allMatch(feed -> articles(feed).size() >= 2));
        assertThat(polled(second)).containsAll(feeds);

        assertThat(feeds).allSatisfy(feed -> assertThat(articles(feed)).hasSize(2));
    }

    private static RawArticle titled(List<RawArticle> articles, String title) {
        return articles.stream()
                .filter(article -> title.equals(article.entry().title()))
                .findFirst()
                .orElseThrow();
    }

    /** The feeds whose last poll an instance knows of. */
    private static List<Object> polled(ConfigurableApplicationContext service) {
        return feeds(service).stream()
                .filter(feed -> feed.containsKey("lastPolledAt"))
                .map(feed -> feed.get("url"))
                .toList();
    }

    private int partitions(ConfigurableApplicationContext service) {
        var ownership = service.getBean(Assignment.class).ownership();
        return ownership == null ? 0 : ownership.shares().size();
    }

    private void awaitAnotherPoll(String path) {
        var before = site.requests(path).size();
        await().atMost(PATIENCE).until(() -> site.requests(path).size() >= before + 2);
    }

    private ConfigurableApplicationContext start(String group, String... feeds) {
        var args = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "--spring.kafka.consumer.fetch-max-wait=100ms",
                "--newswire.ingest.kafka.group=ingest-it-" + group,
                "--newswire.ingest.kafka.instance-id=it-" + group + "-" + services.size(),
                "--newswire.ingest.schedule.interval=300ms",
                "--newswire.ingest.schedule.first-back-off=300ms",
                "--newswire.ingest.schedule.host-gap=1ms",
                "--newswire.ingest.page-retries=1",
                "--newswire.ingest.first-page-retry=300ms",
                "--newswire.ingest.fetch.response-timeout=5s",
                "--newswire.ingest.fetch.allow-private-addresses=true"));
        for (int i = 0; i < feeds.length; i++) {
            args.add("--newswire.ingest.feeds[" + i + "].url=" + feeds[i]);
        }
        var service = IngestService.application().run(args.toArray(String[]::new));
        services.add(service);
        return service;
    }

    private static RestClient rest(ConfigurableApplicationContext service) {
        var port = ((WebServerApplicationContext) service).getWebServer().getPort();
        await().atMost(PATIENCE)
                .until(() -> service.getBean(IngestRuntime.class).state().equals("polling"));
        return RestClient.create("http://127.0.0.1:" + port);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> feeds(ConfigurableApplicationContext service) {
        return (List<Map<String, Object>>)
                rest(service).get().uri("/feeds").retrieve().body(Map.class).get("feeds");
    }

    /** All committed raw articles of a feed, in the order of their partition; each one is checked against its schema. */
    private List<RawArticle> articles(String feed) {
        return events(feed, EventTypes.RAW_ARTICLE, EventSchema.RAW_ARTICLE, RawArticle.class);
    }

    private List<RetractedArticle> retractions(String feed) {
        return events(feed, EventTypes.RETRACTED_ARTICLE, EventSchema.RETRACTED_ARTICLE, RetractedArticle.class);
    }

    private <T> List<T> events(String feed, String type, EventSchema schema, Class<T> form) {
        var found = new ArrayList<T>();
        TopicRecords.committedTexts(Topics.RAW_ARTICLES).forEach(record -> {
            if (feed.equals(header(record, EventHeaders.FEED)) && type.equals(header(record, EventHeaders.TYPE))) {
                schema.assertValid(record.value());
                schema.assertValid(record.headers());
                assertThat(record.key())
                        .isEqualTo(json.readTree(record.value()).get("id").asString());
                found.add(json.readValue(record.value(), form));
            }
        });
        return found;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void serveFeed(String path, String... items) {
        site.serve(path, rss(items), "Content-Type", "application/rss+xml");
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

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Test feed</title><link>http://127.0.0.1/</link>"
                + String.join("", items) + "</channel></rss>";
    }

    private String item(int number, String title) {
        return "<item><guid isPermaLink='false'>item-" + number + "</guid><title>" + title + "</title><link>"
                + site.url("/" + number) + "</link><description>Summary " + number + "</description></item>";
    }

    private static String page(String text) {
        return "<!DOCTYPE html><html><head><link rel='canonical' href='https://news.example/own'></head><body><h1>Page</h1><p>"
                + text + "</p></body></html>";
    }
}
