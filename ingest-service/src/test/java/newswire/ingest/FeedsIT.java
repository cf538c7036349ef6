package newswire.ingest;

import static newswire.ingest.FeedEvents.articles;
import static newswire.ingest.FeedEvents.gone;
import static newswire.ingest.FeedEvents.retractions;
import static newswire.ingest.FeedEvents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.events.FeedGone;
import newswire.events.RawArticle;
import newswire.ingest.poll.Polling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** What becomes of a feed as its user and its publisher treat it: one service for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestSite site = new TestSite();
    private RunningIngest service;
    private FeedsClient feeds;

    @BeforeAll
    void start() {
        service = RunningIngest.start(
                "feeds-it",
                List.of(),
                "newswire.ingest.schedule.first-back-off=300ms",
                "newswire.ingest.credentials.paper=reader:s3cret",
                "newswire.ingest.full-text=never");
        feeds = new FeedsClient(service);
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
        feeds.put(Map.of("url", feed, "title", "Once upon a time"));
        await().atMost(PATIENCE).until(() -> feeds.state(feed).equals("gone"));

        assertThat(feeds.show(feed).has("nextPollAt")).isFalse();
        assertThat(gone(feed)).hasSize(1);
        assertThat(gone(feed).getFirst().title()).isEqualTo("Once upon a time");
        assertThat(feeds.listed("state=gone&limit=1000")).contains(feed);

        feeds.call(HttpMethod.POST, "/feeds/resume?url={url}", feed);
        await().atMost(PATIENCE).until(() -> gone(feed).size() == 2);
        awaitSettled(feed, "gone");
        feeds.put(Map.of("url", feed, "title", "Once upon a time"));
        await().atMost(PATIENCE).until(() -> gone(feed).size() == 3);

        assertThat(site.requests("/gone.xml")).hasSize(3);
        assertThat(gone(feed)).extracting(FeedGone::goneAt).doesNotHaveDuplicates();
    }

    @Test
    void aPausedFeedIsNotPolledUntilItIsResumedAndKeepsWhatIsKnown() {
        var feed = site.url("/paused.xml").toString();
        site.serve("/paused.xml", Rss.feed(item("p1", "Before", "news")));
        feeds.put(Map.of("url", feed));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("Before")));

        feeds.call(HttpMethod.POST, "/feeds/pause?url={url}", feed);
        assertThat(feeds.state(feed)).isEqualTo("paused");
        assertThat(feeds.listed("state=paused&limit=1000")).contains(feed);
        awaitNoPollUnderWay();
        var polls = site.requests("/paused.xml").size();
        site.serve("/paused.xml", Rss.feed(item("p2", "After", "news"), item("p1", "Before", "news")));
        awaitOtherPolls();
        assertThat(site.requests("/paused.xml")).hasSize(polls);

        feeds.call(HttpMethod.POST, "/feeds/resume?url={url}", feed);
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("Before", "After")));
        assertThat(feeds.state(feed)).isEqualTo("well");
    }

    @Test
    void whatIsFilteredIsNeitherPublishedNorRememberedAndComesWhenTheFilterIsLoosened() {
        var feed = site.url("/filtered.xml").toString();
        site.serveVersion("/filtered.xml", "v1", Rss.feed(item("f1", "City", "city"), item("f2", "Derby", "sport")));
        feeds.put(Map.of("url", feed, "filters", excluding("sport")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("City")));
        assertThat(filtered()).isEqualTo(1);

        feeds.patch(feed, Map.of("filters", excluding("nothing")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("City", "Derby")));
        assertThat(filtered()).isEqualTo(1);

        site.serve(
                "/filtered.xml", Rss.feed(item("f1", "City, changed", "city"), item("f2", "Derby, changed", "sport")));
        feeds.patch(feed, Map.of("filters", excluding("city")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("City", "Derby", "Derby, changed")));
        feeds.put(Map.of("url", feed));
        await().atMost(PATIENCE)
                .until(() -> titles(feed).equals(List.of("City", "Derby", "Derby, changed", "City, changed")));
        assertThat(articles(feed))
                .extracting(RawArticle::revision)
                .as("what was published before a filter is known through it")
                .containsExactly(1, 1, 2, 2);
        assertThat(retractions(feed)).isEmpty();
    }

    @Test
    void sendsTheFeedsCredentialsAndShowsThemNowhere() {
        var feed = site.url("/paid.xml").toString();
        site.on("/paid.xml", exchange -> {
            var authorised = "Basic cmVhZGVyOnMzY3JldA=="
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = authorised ? Rss.feed(item("c1", "Paid", "news")).getBytes(StandardCharsets.UTF_8) : new byte[0];
            TestSite.send(exchange, authorised ? 200 : 401, body);
        });
        feeds.put(Map.of("url", feed, "credentials", "paper", "headers", Map.of("Accept-Language", "de")));
        await().atMost(PATIENCE).until(() -> titles(feed).equals(List.of("Paid")));

        assertThat(site.requests("/paid.xml").getFirst().header("Accept-Language"))
                .isEqualTo("de");
        assertThat(feeds.show(feed).path("credentials").asString()).isEqualTo("paper");
        assertThat(feeds.show(feed).toString()).doesNotContain("s3cret", "cmVhZGVy");
        assertThat(feeds.call(HttpMethod.GET, "/actuator/health").toString()).doesNotContain("s3cret");
    }

    private static Map<String, ?> excluding(String category) {
        return Map.of("exclude", List.of(Map.of("field", "category", "equals", List.of(category))));
    }

    private double filtered() {
        var measured = feeds.call(HttpMethod.GET, "/actuator/metrics/newswire.ingest.entries?tag=sighting:filtered");
        return measured.path("measurements").path(0).path("value").asDouble();
    }

    /** That a feed is not polled shows only where others are. */
    private void awaitOtherPolls() {
        var path = "/beside" + System.nanoTime() + ".xml";
        site.serve(path, Rss.feed());
        var url = site.url(path).toString();
        feeds.put(Map.of("url", url));
        await().atMost(PATIENCE).until(() -> site.requests(path).size() >= 3);
        feeds.call(HttpMethod.DELETE, "/feeds?url={url}", url);
    }

    private void awaitNoPollUnderWay() {
        await().atMost(PATIENCE)
                .until(() -> service.context().getBean(Polling.class).underWay() == 0);
    }

    private void awaitSettled(String feed, String state) {
        await().atMost(PATIENCE).until(() -> feeds.state(feed).equals(state));
    }

    private String item(String id, String title, String category) {
        return Rss.item(id, title, site.url("/article/" + id), "<category>" + category + "</category>");
    }
}
