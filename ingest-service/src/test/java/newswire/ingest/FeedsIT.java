package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import newswire.events.EventHeaders;
import newswire.events.FeedGone;
import newswire.events.RawArticle;
import newswire.events.Topics;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as a user handles them over REST: one service for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestSite site = new TestSite();
    private final JsonMapper json = JsonMapper.builder().build();
    private ConfigurableApplicationContext service;
    private RestClient rest;

    @BeforeAll
    void start() {
        service = IngestService.application()
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                        "--spring.kafka.consumer.fetch-max-wait=100ms",
                        "--newswire.ingest.kafka.group=feeds-it",
                        "--newswire.ingest.kafka.instance-id=feeds-it",
                        "--newswire.ingest.schedule.interval=300ms",
                        "--newswire.ingest.schedule.first-back-off=300ms",
                        "--newswire.ingest.schedule.host-gap=1ms",
                        "--newswire.ingest.fetch.allow-private-addresses=true",
                        "--newswire.ingest.credentials.paper=reader:s3cret",
                        "--newswire.ingest.full-text=never");
        rest = RestClient.create("http://127.0.0.1:"
                + ((WebServerApplicationContext) service).getWebServer().getPort());
        await().atMost(PATIENCE)
                .until(() -> service.getBean(IngestRuntime.class).state().equals("polling"));
    }

    @AfterAll
    void stop() {
        service.close();
        site.close();
    }

    @Test
    void aFeedThatIsGoneIsAskedForNoMoreAndSaysSoOnceForEachStop() {
        var feed = site.url("/gone.xml").toString();
        site.on("/gone.xml", exchange -> TestSite.send(exchange, 410, new byte[0]));
        put(Map.of("url", feed, "title", "Once upon a time"));
        await().atMost(PATIENCE).until(() -> state(feed).equals("gone"));

        assertThat(show(feed).has("nextPollAt")).isFalse();
        assertThat(gone(feed)).hasSize(1);
        assertThat(gone(feed).getFirst().title()).isEqualTo("Once upon a time");
        assertThat(listed("state=gone&limit=1000")).contains(feed);

        call(HttpMethod.POST, "/feeds/resume?url={url}", feed);
        await().atMost(PATIENCE).until(() -> gone(feed).size() == 2);
        awaitSettled(feed, "gone");
        put(Map.of("url", feed, "title", "Once upon a time"));
        await().atMost(PATIENCE).until(() -> gone(feed).size() == 3);

        assertThat(site.requests("/gone.xml")).hasSize(3);
        assertThat(gone(feed)).extracting(FeedGone::goneAt).doesNotHaveDuplicates();
    }

    @Test
    void aPausedFeedIsNotPolledUntilItIsResumedAndKeepsWhatIsKnown() {
        var feed = site.url("/paused.xml").toString();
        site.serve("/paused.xml", rss(item("p1", "Before", "news")));
        put(Map.of("url", feed));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("Before")));

        call(HttpMethod.POST, "/feeds/pause?url={url}", feed);
        assertThat(state(feed)).isEqualTo("paused");
        assertThat(listed("state=paused&limit=1000")).contains(feed);
        awaitNoPollUnderWay();
        var polls = site.requests("/paused.xml").size();
        site.serve("/paused.xml", rss(item("p2", "After", "news"), item("p1", "Before", "news")));
        awaitOtherPolls();
        assertThat(site.requests("/paused.xml")).hasSize(polls);

        call(HttpMethod.POST, "/feeds/resume?url={url}", feed);
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("Before", "After")));
        assertThat(state(feed)).isEqualTo("well");
    }

    @Test
    void whatIsFilteredIsNeitherPublishedNorRememberedAndComesWhenTheFilterIsLoosened() {
        var feed = site.url("/filtered.xml").toString();
        site.on("/filtered.xml", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                TestSite.send(exchange, 304, new byte[0], "ETag", "\"v1\"");
            } else {
                var body = rss(item("f1", "City", "city"), item("f2", "Derby", "sport"));
                TestSite.send(exchange, 200, body.getBytes(StandardCharsets.UTF_8), "ETag", "\"v1\"");
            }
        });
        put(Map.of("url", feed, "filters", excluding("sport")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("City")));
        assertThat(filtered()).isEqualTo(1);

        patch(feed, Map.of("filters", excluding("nothing")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("City", "Derby")));
        assertThat(filtered()).isEqualTo(1);

        site.serve("/filtered.xml", rss(item("f1", "City, changed", "city"), item("f2", "Derby, changed", "sport")));
        patch(feed, Map.of("filters", excluding("city")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("City", "Derby", "Derby, changed")));
        put(Map.of("url", feed));
        await().atMost(PATIENCE)
                .until(() -> titles(feed).equals(List.of("City", "Derby", "Derby, changed", "City, changed")));
        assertThat(committed(Topics.RAW_ARTICLES, feed))
                .extracting(
                        record -> json.readTree(record.value()).path("revision").asInt())
                .as("what was published before a filter is known through it")
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void sendsTheFeedsCredentialsAndShowsThemNowhere() {
        var feed = site.url("/paid.xml").toString();
        site.on("/paid.xml", exchange -> {
            var authorised = "Basic cmVhZGVyOnMzY3JldA=="
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = authorised ? rss(item("c1", "Paid", "news")).getBytes(StandardCharsets.UTF_8) : new byte[0];
            TestSite.send(exchange, authorised ? 200 : 401, body);
        });
        put(Map.of("url", feed, "credentials", "paper", "headers", Map.of("Accept-Language", "de")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("Paid")));

        assertThat(site.requests("/paid.xml").getFirst().header("Accept-Language"))
                .isEqualTo("de");
        assertThat(show(feed).path("credentials").asString()).isEqualTo("paper");
        assertThat(show(feed).toString()).doesNotContain("s3cret", "cmVhZGVy");
        assertThat(call(HttpMethod.GET, "/actuator/health").toString()).doesNotContain("s3cret");
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
        assertThat(answer(HttpMethod.GET, "/feeds?state=asleep", null))
                .startsWith("400")
                .contains("paused, gone, failing");
        assertThat(answer(HttpMethod.GET, "/feeds?limit=100000", null))
                .startsWith("400")
                .contains("from 1 to 1000");
        assertThat(answer(HttpMethod.POST, "/feeds/pause?url=" + url, null)).startsWith("404");
        assertThat(answer(HttpMethod.GET, "/feeds?url=" + url, null)).startsWith("404");
        assertThat(answer(HttpMethod.DELETE, "/feeds?url=" + url, null)).startsWith("404");
    }

    @Test
    void discoversTheFeedsOfAPageAndRefusesToSubscribeToIt() {
        var page = site.url("/news").toString();
        var html = "<!DOCTYPE html><html><head><title>News</title><link rel='alternate' type='application/rss+xml'"
                + " title='All news' href='/all.xml'></head><body><p>Hello</p></body></html>";
        site.serve("/news", html, "Content-Type", "text/html");
        site.serve("/all.xml", rss(), "Content-Type", "application/rss+xml");
        site.serve("/bare", "<!DOCTYPE html><html><body>Hi</body></html>", "Content-Type", "text/html");

        var found = call(HttpMethod.GET, "/feeds/discover?url={url}", page);
        assertThat(found.path("kind").asString()).isEqualTo("page");
        assertThat(found.path("feeds").toString())
                .isEqualTo("[{\"url\":\"" + site.url("/all.xml")
                        + "\",\"title\":\"All news\",\"type\":\"rss\",\"origin\":\"declared\"}]");
        assertThat(call(HttpMethod.GET, "/feeds/discover?url={url}", site.url("/all.xml"))
                        .toString())
                .isEqualTo("{\"kind\":\"feed\",\"feeds\":[{\"url\":\"" + site.url("/all.xml")
                        + "\",\"title\":\"Test feed\"}]}");
        assertThat(call(HttpMethod.GET, "/feeds/discover?url={url}", site.url("/none"))
                        .path("reason")
                        .asString())
                .isEqualTo("HTTP status 404");

        assertThat(answer(HttpMethod.PUT, "/feeds?check=true", Map.of("url", page)))
                .isEqualTo("422 " + page + " is a web page, not a feed; it offers 1 of them");
        assertThat(answer(
                        HttpMethod.PUT,
                        "/feeds?check=true",
                        Map.of("url", site.url("/bare").toString())))
                .endsWith("/bare is a web page, not a feed, and offers none");
        assertThat(answer(
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

        var report = imported(opml.append("</body></opml>").toString());
        assertThat(report.path("added").asInt()).isEqualTo(10_000);
        assertThat(report.path("rejected").toString()).contains("credentials 'gold' are not known");

        var seen = new ArrayList<String>();
        for (var from = ""; from != null; ) {
            var page = call(HttpMethod.GET, "/feeds?state=paused&folder=Folder 3&limit=300&from=" + from);
            page.path("feeds").forEach(feed -> seen.add(feed.path("url").asString()));
            assertThat(page.path("feeds").size()).isLessThanOrEqualTo(300);
            from = page.path("next").isString() ? page.path("next").asString() : null;
        }
        assertThat(seen).hasSize(1_000).isSorted().doesNotHaveDuplicates();
        var exported = rest.get().uri("/feeds/opml").retrieve().body(String.class);
        assertThat(imported(exported).path("known").asInt()).isGreaterThanOrEqualTo(10_000);
    }

    private JsonNode imported(String opml) {
        return json.readTree(rest.post()
                .uri("/feeds/opml")
                .contentType(MediaType.parseMediaType("text/x-opml"))
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .body(String.class));
    }

    private static Map<String, ?> excluding(String category) {
        return Map.of("exclude", List.of(Map.of("field", "category", "equals", List.of(category))));
    }

    private double filtered() {
        var measured = call(HttpMethod.GET, "/actuator/metrics/newswire.ingest.entries?tag=sighting:filtered");
        return measured.path("measurements").path(0).path("value").asDouble();
    }

    private void refused(Map<String, ?> feed, String why) {
        assertThat(answer(HttpMethod.PUT, "/feeds", feed)).startsWith("400").contains(why);
    }

    private String answer(HttpMethod method, String uri, Map<String, ?> body) {
        var request = rest.method(method).uri(uri);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, response) -> response.getStatusCode().value() + " "
                + json.readTree(response.getBody()).path("detail").asString());
    }

    private void patch(String feed, Map<String, ?> change) {
        rest.patch()
                .uri("/feeds?url={url}", feed)
                .contentType(MediaType.APPLICATION_JSON)
                .body(change)
                .retrieve()
                .toBodilessEntity();
    }

    /** That a feed is not polled shows only where others are. */
    private void awaitOtherPolls() {
        var path = "/beside" + System.nanoTime() + ".xml";
        site.serve(path, rss());
        var url = site.url(path).toString();
        put(Map.of("url", url));
        await().atMost(PATIENCE).until(() -> site.requests(path).size() >= 3);
        call(HttpMethod.DELETE, "/feeds?url={url}", url);
    }

    private void awaitNoPollUnderWay() {
        await().atMost(PATIENCE)
                .until(() -> service.getBean(newswire.ingest.poll.Polling.class).underWay() == 0);
    }

    private void awaitSettled(String feed, String state) {
        await().atMost(PATIENCE).until(() -> state(feed).equals(state));
    }

    private void put(Map<String, ?> feed) {
        rest.put()
                .uri("/feeds")
                .contentType(MediaType.APPLICATION_JSON)
                .body(feed)
                .retrieve()
                .toBodilessEntity();
    }

    private JsonNode call(HttpMethod method, String uri, Object... variables) {
        var body = rest.method(method).uri(uri, variables).retrieve().body(String.class);
        return body == null ? json.nullNode() : json.readTree(body);
    }

    private JsonNode show(String feed) {
        return call(HttpMethod.GET, "/feeds?url={url}", feed);
    }

    private String state(String feed) {
        return show(feed).path("state").asString();
    }

    private List<String> listed(String query) {
        return call(HttpMethod.GET, "/feeds?" + query)
                .path("feeds")
                .valueStream()
                .map(one -> one.path("url").asString())
                .toList();
    }

    private List<FeedGone> gone(String feed) {
        return committed(Topics.FEED_EVENTS, feed).stream()
                .map(record -> {
                    EventSchema.FEED_GONE.assertValid(record.value());
                    EventSchema.FEED_GONE.assertValid(record.headers());
                    assertThat(record.key()).isEqualTo(feed);
                    return json.readValue(record.value(), FeedGone.class);
                })
                .toList();
    }

    private List<String> titles(String feed) {
        return committed(Topics.RAW_ARTICLES, feed).stream()
                .map(record -> json.readValue(record.value(), RawArticle.class))
                .map(article -> article.entry().title())
                .toList();
    }

    /** In the order of their time; all articles of a test are published one after the other. */
    private List<ConsumerRecord<String, String>> committed(String topic, String feed) {
        return TopicRecords.committedTexts(topic).stream()
                .filter(record -> feed.equals(header(record)))
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .toList();
    }

    private static String header(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader(EventHeaders.FEED).value(), StandardCharsets.UTF_8);
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Test feed</title><link>http://127.0.0.1/</link>"
                + String.join("", items) + "</channel></rss>";
    }

    private String item(String id, String title, String category) {
        return "<item><guid isPermaLink='false'>" + id + "</guid><title>" + title + "</title><link>"
                + site.url("/article/" + id) + "</link><category>" + category + "</category></item>";
    }
}
