package newswire.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswire.cli.broker.LocalPort;
import newswire.cli.feeds.FeedsClient;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RawArticle;
import newswire.events.Topics;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an article: from an HTTP server with feeds to a subscriber that reads committed events only. */
class NewsPipelineIT {

    private final NewsServer server = NewsServer.open();
    private final int port = LocalPort.anyFreePair();

    @TempDir
    Path data;

    @BeforeEach
    void loseNoTimeOnPagesThatHang() {
        System.setProperty("newswire.ingest.fetch.response-timeout", "1s");
    }

    @AfterEach
    void close() {
        System.clearProperty("newswire.ingest.fetch.response-timeout");
        server.close();
    }

    @Test
    void anArticleReachesTheSubscriberOnceWhateverElseIsWrong() {
        server.page("/ferry.html", NewsServer.story("About ferry", "The first boat leaves at midnight."));
        server.pageThatHangs("/hangs.html");
        server.feed("/feed.xml", "ferry", "hangs");
        server.page("/no-feed.xml", "<!DOCTYPE html><html><body><h1>Under construction</h1></body></html>");

        try (var raw = new Subscriber(Topics.RAW_ARTICLES);
                var enriched = new Subscriber(Topics.ENRICHED_ARTICLES)) {
            try (var pipeline = Pipeline.start(settings())) {
                assertThat(pipeline.fatalError()).isEmpty();
                var articles = raw.next(2, RawArticle.class, EventSchema.RAW_ARTICLE);
                var events = enriched.next(2, EnrichedArticle.class, EventSchema.ENRICHED_ARTICLE);

                assertThat(of("ferry", articles).page().html()).contains("The first boat leaves at midnight.");
                assertThat(of("hangs", articles).page()).isNull();
                assertThat(of("hangs", articles).pageError()).isNotBlank();
                assertThat(events)
                        .extracting(EnrichedArticle::title, EnrichedArticle::revision)
                        .containsExactlyInAnyOrder(tuple("About ferry", 1), tuple("About hangs", 1));
                assertThat(events)
                        .filteredOn(event -> event.title().equals("About ferry"))
                        .singleElement()
                        .satisfies(event -> assertThat(event.text()).contains("The first boat leaves at midnight."));
                assertThat(events)
                        .filteredOn(event -> event.title().equals("About hangs"))
                        .singleElement()
                        .satisfies(event -> assertThat(event.text()).contains("What the feed says of hangs"));
                assertThat(enriched.headers())
                        .containsEntry(EventHeaders.TYPE, EventTypes.ENRICHED_ARTICLE)
                        .containsKeys(EventHeaders.ID, EventHeaders.SUBJECT, EventHeaders.TRACE_PARENT)
                        .allSatisfy((name, value) -> assertThat(value).doesNotContain("newswire.events."));
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(errorOf("/no-feed.xml")).isNotBlank());
                assertThat(errorOf("/feed.xml")).isNull();
            }

            server.page("/storm.html", NewsServer.story("About storm", "All boats are in."));
            server.feed("/feed.xml", "storm", "ferry", "hangs");
            try (var restarted = Pipeline.start(settings())) {
                assertThat(restarted.fatalError()).isEmpty();
                // Had the restart repeated anything, it would have come before the new article.
                assertThat(raw.next(1, RawArticle.class, EventSchema.RAW_ARTICLE))
                        .extracting(article -> article.entry().title())
                        .containsExactly("About storm");
                assertThat(enriched.next(1, EnrichedArticle.class, EventSchema.ENRICHED_ARTICLE))
                        .extracting(EnrichedArticle::title)
                        .containsExactly("About storm");
            }
            assertThat(raw.left()).isZero();
            assertThat(enriched.left()).isZero();
        }
    }

    private String errorOf(String path) {
        try (var feeds = new FeedsClient(URI.create("http://localhost:" + port))) {
            return feeds.list().stream()
                    .filter(feed -> feed.url().equals(server.address() + path))
                    .findFirst()
                    .orElseThrow()
                    .lastError();
        }
    }

    private static RawArticle of(String name, List<RawArticle> articles) {
        return articles.stream()
                .filter(article -> article.entry().title().equals("About " + name))
                .findFirst()
                .orElseThrow();
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private PipelineSettings settings() {
        return new PipelineSettings(
                List.of(server.address().resolve("/feed.xml"), server.address().resolve("/no-feed.xml")),
                null,
                Duration.ofSeconds(1),
                data,
                port,
                0,
                TestBroker.bootstrapServers(),
                Duration.ofMillis(10),
                true);
    }
}
