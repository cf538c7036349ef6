package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.events.EventHeaders;
import newswire.events.FeedGone;
import newswire.events.RawArticle;
import newswire.events.Topics;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
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
                        "--newswire.ingest.kafka.group=feeds-it",
                        "--newswire.ingest.kafka.instance-id=feeds-it",
                        "--newswire.ingest.schedule.interval=1s",
                        "--newswire.ingest.schedule.first-back-off=1s",
                        "--newswire.ingest.schedule.host-gap=1ms",
                        "--newswire.ingest.fetch.allow-private-addresses=true",
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
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (feed.equals(header(record))) {
                        found.add(record);
                    }
                }
            }
        }
        found.sort(java.util.Comparator.comparingLong(ConsumerRecord::timestamp));
        return found;
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
