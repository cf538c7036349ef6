package newswire.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.replay.ReplayingService.PATIENCE;
import static newswire.enrich.replay.ReplayingService.header;
import static newswire.enrich.replay.ReplayingService.key;
import static newswire.events.testing.TopicRecords.committed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.RawArticles;
import newswire.events.DeadLetterHeaders;
import newswire.events.EventHeaders;
import newswire.events.RawArticle;
import newswire.events.testing.EventSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReplayServiceIT {

    private static final String NAME = "replays";
    private static final String ROUTED = "replays.routed.german";
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private static ReplayingService service;

    @BeforeAll
    static void start() throws Exception {
        ReplayingService.past(NAME, past());
        service = ReplayingService.start(
                NAME,
                "--newswire.enrich.routes[0].name=german",
                "--newswire.enrich.routes[0].topic=" + ROUTED,
                "--newswire.enrich.routes[0].when[0].field=language.code",
                "--newswire.enrich.routes[0].when[0].equals=de");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Sixty articles, a minute apart, the last one poison. */
    private static List<ProducerRecord<byte[], byte[]>> past() {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int n = 0; n < 59; n++) {
            records.add(raw(n, RawArticles.json(article(n))));
        }
        records.add(raw(59, "{\"id\": 12".getBytes(UTF_8)));
        return records;
    }

    private static RawArticle article(int n) {
        return n % 2 == 0
                ? RawArticles.withoutPage(n, "The ferry is back", "The night boat sails again from the old pier.")
                : RawArticles.withoutPage(
                        n, "Die Fähre ist zurück", "Das Nachtboot fährt wieder vom alten Anleger in die Stadt.");
    }

    private static ProducerRecord<byte[], byte[]> raw(int n, byte[] value) {
        var time = START.plusSeconds(60L * n).toEpochMilli();
        return new ProducerRecord<>(NAME + ".raw", null, time, RawArticles.id(n).getBytes(UTF_8), value);
    }

    @Test
    void enrichesAgainWithIdsRevisionsAndTimesAsTheyWere() throws Exception {
        var id = service.replay("{\"source\": \"raw\", \"target\": \"replays.again\"}");
        var view = service.awaitState(id, "done");

        assertThat(view.path("percent").asInt()).isEqualTo(100);
        assertThat(view.path("left").asLong()).isZero();
        assertThat(view.path("counts").path("read").asInt()).isEqualTo(60);
        assertThat(view.path("counts").path("sent").asInt()).isEqualTo(59);
        assertThat(view.path("counts").path("deadLettered").asInt()).isEqualTo(1);
        var events = committed("replays.again");
        assertThat(events).hasSize(59).allSatisfy(event -> {
            EventSchema.ENRICHED_ARTICLE.assertValid(event.value());
            assertThat(header(event, EventHeaders.REPLAY)).isEqualTo(id);
            assertThat(header(event, EventHeaders.REVISION)).isEqualTo("1");
            assertThat(header(event, EventHeaders.SUBJECT)).isEqualTo(key(event));
        });
        var json = JsonMapper.builder().build();
        for (int n = 0; n < 59; n++) {
            var articleId = RawArticles.id(n);
            var event = events.stream()
                    .filter(candidate -> key(candidate).equals(articleId))
                    .findFirst()
                    .orElseThrow();
            assertThat(event.timestamp()).isEqualTo(START.plusSeconds(60L * n).toEpochMilli());
            assertThat(json.readTree(event.value()).path("publishedAt").asString())
                    .isEqualTo("2026-11-23T17:05:00Z");
        }
        assertThat(committed(NAME + ".dead").stream().filter(dead -> id.equals(header(dead, EventHeaders.REPLAY))))
                .singleElement()
                .satisfies(dead ->
                        assertThat(header(dead, DeadLetterHeaders.REASON)).isEqualTo("unreadable-event"));
        assertThat(service.bean(MeterRegistry.class)
                        .get("newswire.replay.records")
                        .tag("outcome", "sent")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(59);
    }

    @Test
    void replaysARangeOfTimeInOneLanguage() {
        var id = service.replay("""
                {"source": "raw", "target": "replays.german", "from": "2026-11-20T12:10:00Z",
                 "to": "2026-11-20T12:20:00Z", "languages": ["de"]}""");
        service.awaitState(id, "done");

        assertThat(committed("replays.german").stream()
                        .map(ReplayingService::key)
                        .sorted())
                .containsExactly(
                        RawArticles.id(11),
                        RawArticles.id(13),
                        RawArticles.id(15),
                        RawArticles.id(17),
                        RawArticles.id(19));
    }

    @Test
    void sendsToTheLiveTopicAndToItsRoutes() {
        var id = service.replay("{\"source\": \"raw\", \"target\": \"live\", \"articles\": [\"%s\", \"%s\"]}"
                .formatted(RawArticles.id(2), RawArticles.id(3)));
        var view = service.awaitState(id, "done");

        assertThat(view.path("counts").path("filtered").asInt()).isEqualTo(58);
        assertThat(committed(NAME + ".enriched").stream()
                        .filter(event -> id.equals(header(event, EventHeaders.REPLAY)))
                        .map(ReplayingService::key))
                .containsExactlyInAnyOrder(RawArticles.id(2), RawArticles.id(3));
        assertThat(committed(ROUTED).stream().filter(event -> id.equals(header(event, EventHeaders.REPLAY))))
                .singleElement()
                .satisfies(event -> {
                    assertThat(key(event)).isEqualTo(RawArticles.id(3));
                    assertThat(header(event, EventHeaders.ROUTE)).isEqualTo("german");
                });
    }

    @Test
    void countsInADryRunByLanguageSiteAndFeed() {
        var id = service.replay("{\"source\": \"raw\", \"target\": \"live\", \"dryRun\": true}");
        var view = service.awaitState(id, "done");

        assertThat(view.path("counts").path("sent").asInt()).isEqualTo(59);
        assertThat(view.path("breakdown").path("languages").path("de").asInt()).isEqualTo(29);
        assertThat(view.path("breakdown")
                        .path("sites")
                        .path("harbourtimes.example")
                        .asInt())
                .isEqualTo(59);
        assertThat(committed(NAME + ".enriched").stream()
                        .filter(event -> id.equals(header(event, EventHeaders.REPLAY))))
                .isEmpty();
    }

    @Test
    void isPausedResumedAndCancelled() throws Exception {
        var id = service.replay("{\"source\": \"raw\", \"target\": \"replays.slow\", \"rate\": 4}");
        await().atMost(PATIENCE)
                .until(() -> service.show(id).path("counts").path("sent").asInt() > 2);

        service.post("/replays/" + id + "/pause", "");
        var paused = service.awaitState(id, "paused");
        assertThat(committed("replays.slow"))
                .hasSize(paused.path("counts").path("sent").asInt());

        service.post("/replays/" + id + "/resume", "");
        await().atMost(PATIENCE)
                .until(() -> service.show(id).path("counts").path("sent").asInt()
                        > paused.path("counts").path("sent").asInt());

        service.post("/replays/" + id + "/cancel", "");
        var cancelled = service.awaitState(id, "cancelled");
        assertThat(committed("replays.slow"))
                .hasSize(cancelled.path("counts").path("sent").asInt())
                .hasSizeLessThan(59);
        var tooLate = service.post("/replays/" + id + "/resume", "");
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body()).contains("has ended: it is cancelled");
        assertThat(service.get("/replays").body()).contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "[1] | the body must be a JSON object like",
                "{ | the body is not JSON: ",
                "{\"sorce\": \"raw\"} | there is no field sorce; the fields are articles, dryRun, feeds, from,",
                "{\"target\": \"live\"} | source must be raw or enriched, not nothing",
                "{\"source\": \"warm\", \"target\": \"live\"} | source must be raw or enriched, not \"warm\"",
                "{\"source\": \"raw\"} | target must be live or a topic's name of letters, digits and . _ -, not nothing",
                "{\"source\": \"raw\", \"target\": \"my topic\"} | target must be live or a topic's name",
                "{\"source\": \"raw\", \"target\": \"replays.raw\"} | the topic replays.raw is not for enriched articles",
                "{\"source\": \"raw\", \"target\": \"newswire.story-placements.v1\"} | the topic newswire.story-placements.v1 is not for",
                "{\"source\": \"raw\", \"target\": \"newswire.feed-events.v1\"} | the topic newswire.feed-events.v1 is not for",
                "{\"source\": \"raw\", \"target\": \"replays.routed.german\"} | the topic replays.routed.german is that of a",
                "{\"source\": \"raw\", \"target\": \"__consumer_offsets\"} | the topic __consumer_offsets is not for",
                "{\"source\": \"raw\", \"target\": \"live\", \"from\": \"yesterday\"} | from must be a time such as",
                "{\"source\": \"raw\", \"target\": \"live\", \"from\": \"2026-11-24T05:30:00Z\", \"to\":"
                        + " \"2026-11-23T05:30:00Z\"} | from must be before to",
                "{\"source\": \"raw\", \"target\": \"live\", \"rate\": 0} | rate must be a number of articles a second",
                "{\"source\": \"raw\", \"target\": \"live\", \"rate\": \"fast\"} | rate must be a number",
                "{\"source\": \"raw\", \"target\": \"live\", \"sites\": \"a.example\"} | sites must be a list of texts",
                "{\"source\": \"raw\", \"target\": \"live\", \"feeds\": [1]} | feeds must be a list of texts; 1 is none",
                "{\"source\": \"raw\", \"target\": \"live\", \"articles\": [\"x\"]} | x is no article id",
                "{\"source\": \"raw\", \"target\": \"live\", \"dryRun\": 1} | dryRun must be true or false, not 1",
                "{\"source\": \"raw\", \"target\": \"live\", \"offsets\": {\"9\": {\"from\": 1, \"to\": 2}}} | the topic"
                        + " replays.raw has no partition 9; it has 0 to 2",
                "{\"source\": \"raw\", \"target\": \"live\", \"offsets\": {\"0\": {\"from\": 3, \"to\": 2}}} | offsets go"
                        + " up from 0",
            })
    void refusesABadRequestWithASentence(String body, String sentence) throws Exception {
        var answer = service.post("/replays", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(answer.body())
                        .path("detail")
                        .asString())
                .startsWith(sentence);
    }

    @Test
    void knowsNothingOfAReplayThatIsNone() throws Exception {
        var answer = service.get("/replays/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("there is no replay nothing");
    }

    @Test
    void refusesATargetThatWouldDeleteTheEventsAtOnce() throws Exception {
        service.replay("{\"source\": \"raw\", \"target\": \"replays.short\"}");
        ReplayingService.shorten("replays.short");

        var answer = service.post(
                "/replays", "{\"source\": \"raw\", \"target\": \"replays.short\", \"from\": \"2020-01-01T00:00:00Z\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the topic replays.short deletes what is older than 24 hours");
    }
}
