package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import newswire.events.RawArticle;
import newswire.events.Topics;
import newswire.events.testing.TopicRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Articles that two feeds of a site show, the first of which shows them no more, is not polled any more, or unsubscribed. */
class SharedArticlesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FRONT = "/front-page.xml";
    private static final String SPORT = "/front-page-sport.xml";
    private static final String CANCELLED = SPORT + " Ferry, cancelled r2";

    private final TestSite site = new TestSite();
    private final RunningIngest service = RunningIngest.start(
            "shared-articles-it",
            List.of(),
            "newswire.ingest.full-text=never",
            "newswire.ingest.schedule.first-back-off=100ms");
    private final FeedsClient feeds = new FeedsClient(service);

    @AfterEach
    void stop() {
        service.close();
        site.close();
    }

    @Test
    void theFeedThatGoesOnPublishesWhatTheOtherHadNotShownAndNothingTwice() {
        serve(FRONT, "v1", item("ferry", "Ferry"), item("match", "Match"));
        serve(SPORT, "v1", item("ferry", "Ferry"), item("match", "Match"));
        subscribe(FRONT);
        await().atMost(PATIENCE).until(() -> published().size() == 2);
        subscribe(SPORT);
        awaitUnchanged(SPORT, "v1");

        serve(SPORT, "v2", item("ferry", "Ferry"), item("match", "Match, abandoned"));
        awaitUnchanged(SPORT, "v2");
        serve(FRONT, "v2", item("ferry", "Ferry, delayed"), item("match", "Match"));
        await().atMost(PATIENCE).until(() -> published().size() == 3);
        unsubscribe(FRONT);

        await().atMost(PATIENCE).until(() -> published().size() == 4);
        serve(SPORT, "v3", item("tide", "Tide"), item("ferry", "Ferry, delayed"), item("match", "Match, abandoned"));
        awaitUnchanged(SPORT, "v3");
        assertThat(published())
                .containsExactlyInAnyOrder(
                        FRONT + " Ferry r1",
                        FRONT + " Match r1",
                        FRONT + " Ferry, delayed r2",
                        SPORT + " Match, abandoned r2",
                        SPORT + " Tide r1");
    }

    @Test
    void theFeedThatGoesOnRepeatsNoRevision() {
        serve(FRONT, "v1", item("ferry", "Ferry"));
        serve(SPORT, "v1", item("ferry", "Ferry"));
        subscribe(FRONT);
        await().atMost(PATIENCE).until(() -> published().size() == 1);
        subscribe(SPORT);
        awaitUnchanged(SPORT, "v1");
        serve(FRONT, "v2", item("ferry", "Ferry, delayed"));
        await().atMost(PATIENCE).until(() -> published().size() == 2);

        unsubscribe(FRONT);
        await().atMost(PATIENCE).until(() -> isForgotten(url(FRONT)));
        serve(SPORT, "v2", item("ferry", "Ferry, cancelled"));

        await().atMost(PATIENCE).until(() -> published().size() == 3);
        assertThat(published())
                .containsExactly(FRONT + " Ferry r1", FRONT + " Ferry, delayed r2", SPORT + " Ferry, cancelled r3");
    }

    @Test
    void aChangeIsPublishedOnceTheFeedThatPublishesTheArticleShowsItNoMore() {
        bothShowTheFerryAndSportIsAhead();

        serve(FRONT, "v2", item("tide", "Tide"));

        await().atMost(PATIENCE).until(() -> published().size() == 3);
        serve(FRONT, "v3", item("tide", "Tide"), item("ferry", "Ferry, cancelled"));
        awaitUnchanged(FRONT, "v3");
        assertThat(published()).containsExactlyInAnyOrder(FRONT + " Ferry r1", FRONT + " Tide r1", CANCELLED);
    }

    @Test
    void andOnceItIsPaused() {
        bothShowTheFerryAndSportIsAhead();

        feeds.call(HttpMethod.POST, "/feeds/pause?url={url}", url(FRONT));

        await().atMost(PATIENCE).until(() -> published().size() == 2);
        assertThat(published()).containsExactly(FRONT + " Ferry r1", CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(ints = {410, 500})
    void andOnceItIsGoneOrHasFailedForSomeTime(int status) {
        bothShowTheFerryAndSportIsAhead();

        site.on(FRONT, exchange -> TestSite.send(exchange, status, new byte[0]));

        await().atMost(PATIENCE).until(() -> published().size() == 2);
        serve(SPORT, "v3", item("ferry", "Ferry sails"));
        await().atMost(PATIENCE).until(() -> published().size() == 3);
        assertThat(published()).containsExactly(FRONT + " Ferry r1", CANCELLED, SPORT + " Ferry sails r3");
    }

    private void bothShowTheFerryAndSportIsAhead() {
        serve(FRONT, "v1", item("ferry", "Ferry"));
        serve(SPORT, "v1", item("ferry", "Ferry"));
        subscribe(FRONT);
        await().atMost(PATIENCE).until(() -> published().size() == 1);
        subscribe(SPORT);
        awaitUnchanged(SPORT, "v1");
        serve(SPORT, "v2", item("ferry", "Ferry, cancelled"));
        awaitUnchanged(SPORT, "v2");
        assertThat(published()).containsExactly(FRONT + " Ferry r1");
    }

    /** Serves a feed to those who do not have this version of it. */
    private void serve(String path, String version, String... items) {
        site.serveVersion(path, version, Rss.feed(items));
    }

    private String item(String id, String title) {
        return Rss.item(id, title, site.url("/article/" + id));
    }

    private void subscribe(String path) {
        feeds.put(Map.of("url", url(path)));
    }

    private void unsubscribe(String path) {
        feeds.call(HttpMethod.DELETE, "/feeds?url={url}", url(path));
    }

    /** Whether the last word on a feed's entries is that there are none. */
    private static boolean isForgotten(String feed) {
        var forgotten = new AtomicBoolean();
        TopicRecords.committedTexts(Topics.FEED_STATE).forEach(record -> {
            if (record.key().equals("entries:" + feed)) {
                forgotten.set(record.value() == null);
            }
        });
        return forgotten.get();
    }

    private String url(String path) {
        return site.url(path).toString();
    }

    /** Once this version is asked for with its own validator, what was found in it is committed. */
    private void awaitUnchanged(String path, String version) {
        await().atMost(PATIENCE)
                .until(() -> site.requests(path).stream()
                        .anyMatch(request -> ("\"" + version + "\"").equals(request.header("If-None-Match"))));
    }

    /** What is committed of the two feeds: by which, what, and which revision. */
    private List<String> published() {
        var json = JsonMapper.builder().build();
        return TopicRecords.committedTexts(Topics.RAW_ARTICLES).stream()
                .map(record -> json.readValue(record.value(), RawArticle.class))
                .filter(article ->
                        List.of(url(FRONT), url(SPORT)).contains(article.feed().url()))
                .map(article ->
                        article.feed().url().substring(site.url("").toString().length()) + " "
                                + article.entry().title() + " r" + article.revision())
                .toList();
    }
}
