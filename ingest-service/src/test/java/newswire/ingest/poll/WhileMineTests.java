package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import newswire.ingest.TestSite;
import newswire.ingest.assignment.LoneShare;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.OwnHeaders;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.Time;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhileMineTests {

    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(7);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Courtesy courtesy = new Courtesy(
            new HostLanes(Duration.ZERO, Time.SYSTEM),
            new HostRests(clock),
            new PollMetrics(new SimpleMeterRegistry()),
            clock);
    private final TestSite site = new TestSite();
    private final HttpFetcher fetcher = new HttpFetcher(FetchSettings.defaults().withPrivateAddresses(), clock);
    private final ArticlePages pages = new ArticlePages(
            fetcher,
            courtesy,
            new RobotsRules(fetcher, "Newswire/0.1 (+https://a.example)", clock),
            Credentials.NONE,
            clock);
    private final LoneShare lone = new LoneShare(clock);

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    @Test
    void whoHasSleptForLongerThanASessionAsksNothingBeforeTheGroupHasConfirmedIt() throws Exception {
        site.serve("/news", "here it is");
        now.updateAndGet(instant -> instant.plus(LONGER_THAN_A_SESSION));
        var fetched = new CompletableFuture<FetchOutcome>();
        var sleeper = Thread.ofPlatform().start(() -> fetch(fetched));

        Awaitility.await().until(() -> sleeper.getState() == Thread.State.WAITING);
        assertThat(site.requests("/news")).isEmpty();

        lone.confirm();
        assertThat(fetched.get(30, TimeUnit.SECONDS)).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void asksNothingForAFeedThatGoesToAnotherInstanceAndLeavesItsHostToOthers() throws Exception {
        site.serve("/news", "here it is");
        lone.end();

        var fetched = new CompletableFuture<FetchOutcome>();
        fetch(fetched);

        assertThat(fetched.get())
                .isEqualTo(new FetchOutcome.NotAsked(
                        site.url("/news"), site.url("/news") + " is for another instance to ask for", null));
        assertThat(site.requests("/news")).isEmpty();
        courtesy.admit(site.url("/news"), "another", Duration.ZERO).close();
    }

    @Test
    void leavesThePageOfAFeedThatGoesToAnotherInstanceToThatInsteadOfCallingItMissing() throws Exception {
        site.serve("/news", "<p>Here it is.");
        assertThat(page()).isInstanceOf(ArticlePages.Page.Found.class);
        lone.end();

        assertThatThrownBy(this::page).isInstanceOf(NotPublishedException.class);

        assertThat(site.requests("/news")).hasSize(1);
    }

    @Test
    void asksForNoRulesOfAHostOnceItsTurnComesForAFeedThatHasGoneToAnotherInstance() throws Exception {
        site.serve("/news", "<p>Here it is.");
        var page = new CompletableFuture<ArticlePages.Page>();
        try (var other = courtesy.admit(site.url("/other"), "another", Duration.ZERO)) {
            var waiting = Thread.ofPlatform().start(() -> fetchPage(page));
            Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
            lone.end();
        }

        assertThatThrownBy(() -> page.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(NotPublishedException.class);
        assertThat(site.requests("/robots.txt")).isEmpty();
    }

    private void fetchPage(CompletableFuture<ArticlePages.Page> page) {
        try {
            page.complete(page());
        } catch (InterruptedException | NotPublishedException e) {
            page.completeExceptionally(e);
        }
    }

    private ArticlePages.Page page() throws InterruptedException, NotPublishedException {
        return pages.fetch(entry(), Feed.of(site.url("/feed").toString()), lone.share(), FullText.ALWAYS);
    }

    private ParsedEntry entry() {
        var document = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "News",
                 "items": [{"id": "1", "url": "%s", "title": "Harbour opens"}]}
                """.formatted(site.url("/news"));
        var outcome = new FeedParser(clock)
                .parse(new FeedDocument(
                        document.getBytes(StandardCharsets.UTF_8), "application/json", site.url("/feed"), null, null));
        return ((ParseOutcome.Parsed) outcome).feed().entries().getFirst();
    }

    private void fetch(CompletableFuture<FetchOutcome> fetched) {
        try {
            fetched.complete(fetcher.fetchPage(
                    site.url("/news"), OwnHeaders.NONE, Courtesy.whileMine(lone.share(), courtesy.of("feed"))));
        } catch (InterruptedException e) {
            fetched.completeExceptionally(e);
        }
    }
}
