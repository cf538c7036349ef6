package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import newswire.enrich.Enricher;
import newswire.enrich.RawArticles;
import newswire.enrich.deadletter.DeadLetters;
import newswire.enrich.extract.Extractor;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.route.Route;
import newswire.enrich.route.Routes;
import newswire.enrich.stream.Outcome.DeadLettered;
import newswire.enrich.stream.Outcome.Enriched;
import newswire.enrich.stream.Outcome.Retracted;
import newswire.enrich.stream.Outcome.Withdrawn;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.events.DeadLetterHeaders;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RawArticle;
import newswire.events.testing.EventSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RecordEnricherTests {

    private static final Instant NOW = Instant.parse("2026-11-23T19:00:00Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final RawArticle RAW = RawArticles.withoutPage(1, "Ferry back", "The ferry is back.");

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void describesTheEventInItsHeaders() {
        var outcome = enricher().enrich(raw(RawArticles.json(RAW), EventHeaders.TRACE_PARENT, TRACE));

        assertThat(outcome).isInstanceOf(Enriched.class);
        var message = message(outcome);
        assertThat(message.topic()).isEqualTo("enriched");
        assertThat(new String(message.key(), UTF_8)).isEqualTo(RAW.id());
        EventSchema.ENRICHED_ARTICLE.assertValid(message.value());
        assertThat(header(message, EventHeaders.SPEC_VERSION)).contains("1.0");
        assertThat(header(message, EventHeaders.ID)).contains(RAW.id() + "/1/9.9");
        assertThat(header(message, EventHeaders.SOURCE)).contains("urn:newswire:enrich-service");
        assertThat(header(message, EventHeaders.TYPE)).contains("newswire.article.enriched.v1");
        assertThat(header(message, EventHeaders.SUBJECT)).contains(RAW.id());
        assertThat(header(message, EventHeaders.TIME)).contains("2026-11-23T19:00:00Z");
        assertThat(header(message, EventHeaders.DATA_SCHEMA)).contains("urn:newswire:schema:enriched-article:v1");
        assertThat(header(message, EventHeaders.CONTENT_TYPE)).contains("application/json");
        assertThat(header(message, EventHeaders.TRACE_PARENT)).contains(TRACE);
        assertThat(header(message, EventHeaders.SITE)).contains("harbourtimes.example");
        assertThat(header(message, EventHeaders.FEED)).contains("https://www.harbourtimes.example/feeds/city.xml");
        assertThat(header(message, EventHeaders.REVISION)).contains("1");
        assertThat(header(message, EventHeaders.LANGUAGE)).contains("en");
        assertThat(header(message, EventHeaders.ENRICHER_VERSION)).contains("9.9");
        assertThat(message.headers().toArray()).hasSize(14);
    }

    @Test
    void dropsATraceThatIsNone() {
        var outcome = enricher().enrich(raw(RawArticles.json(RAW), EventHeaders.TRACE_PARENT, "?"));

        assertThat(header(message(outcome), EventHeaders.TRACE_PARENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                    | unreadable-event | JSON",
                "null                                        | unreadable-event | null",
                "[1]                                         | unreadable-event | JSON",
                "{\"revision\": \"many\"}                    | unreadable-event | JSON",
                "{}                                          | incomplete-event | id",
                "{\"id\": \"short\"}                         | incomplete-event | id",
                "{\"id\": \"abcdefghijklmnopqrstuvwxyz\"}    | incomplete-event | revision",
                "{\"id\": \"abcdefghijklmnopqrstuvwxyz\", \"revision\": 1, \"site\": \"s\"} | incomplete-event | feed.url",
            })
    void sendsWhatIsNoRawArticleToTheDeadLetters(String value, String reason, String sentence) {
        var outcome = enricher().enrich(raw(value.getBytes(UTF_8)));

        assertThat(outcome).isInstanceOf(DeadLettered.class);
        assertThat(header(message(outcome), DeadLetterHeaders.REASON)).contains(reason);
        assertThat(header(message(outcome), DeadLetterHeaders.MESSAGE).orElseThrow())
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type, newswire.article.enriched.v1, unknown-event-type",
        "ce_specversion, 2.0, unknown-spec-version",
    })
    void sendsForeignEventsToTheDeadLetters(String name, String value, String reason) {
        var outcome = enricher().enrich(raw(RawArticles.json(RAW), name, value));

        assertThat(header(message(outcome), DeadLetterHeaders.REASON)).contains(reason);
    }

    @Test
    void keepsTheRecordAsItWasInTheDeadLetter() {
        var origin = raw("not json".getBytes(UTF_8), "x-origin", "kept");

        var message = message(enricher().enrich(origin));

        assertThat(message.topic()).isEqualTo("dead");
        assertThat(message.key()).isEqualTo(origin.key());
        assertThat(message.value()).isEqualTo(origin.value());
        assertThat(header(message, "x-origin")).contains("kept");
        assertThat(header(message, DeadLetterHeaders.TOPIC)).contains("raw");
        assertThat(header(message, DeadLetterHeaders.PARTITION)).contains("3");
        assertThat(header(message, DeadLetterHeaders.OFFSET)).contains("42");
        assertThat(header(message, DeadLetterHeaders.TIMESTAMP)).contains("2026-11-23T18:00:00Z");
        assertThat(header(message, DeadLetterHeaders.FAILED_AT)).contains("2026-11-23T19:00:00Z");
        assertThat(header(message, DeadLetterHeaders.VERSION)).contains("9.9");
    }

    @Test
    void leavesAValueThatIsTooLargeInTheRawTopic() {
        var outcome = enricher().enrich(raw("x".repeat(20_001).getBytes(UTF_8)));

        assertThat(message(outcome).value()).isNull();
        assertThat(header(message(outcome), DeadLetterHeaders.OFFSET)).contains("42");
    }

    @Test
    void takesABugForTheRecordsFault() {
        var outcome = enricher(raw -> {
                    throw new IllegalStateException("a bug");
                })
                .enrich(raw(RawArticles.json(RAW)));

        assertThat(header(message(outcome), DeadLetterHeaders.REASON)).contains("enrichment-failed");
        assertThat(header(message(outcome), DeadLetterHeaders.MESSAGE).orElseThrow())
                .contains("IllegalStateException: a bug at ")
                .contains("RecordEnricherTests");
    }

    @Test
    void takesAStackThatRanOverForTheRecordsFault() {
        var outcome = enricher(RecordEnricherTests::endless).enrich(raw(RawArticles.json(RAW)));

        assertThat(header(message(outcome), DeadLetterHeaders.REASON)).contains("enrichment-failed");
    }

    @Test
    void letsAnErrorOfTheMachineOut() {
        var enricher = enricher(raw -> {
            throw new OutOfMemoryError("injected");
        });

        assertThatThrownBy(() -> enricher.enrich(raw(RawArticles.json(RAW)))).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void passesAWithdrawalOn() {
        var outcome = enricher().enrich(raw(null, EventHeaders.ID, "withdrawn-1"));

        assertThat(outcome).isInstanceOf(Withdrawn.class);
        assertThat(new String(message(outcome).key(), UTF_8)).isEqualTo(RAW.id());
        assertThat(message(outcome).value()).isNull();
        assertThat(header(message(outcome), EventHeaders.ID)).contains("withdrawn-1");
        assertThat(header(message(outcome), EventHeaders.SOURCE)).contains("urn:newswire:enrich-service");
        assertThat(header(message(outcome), EventHeaders.TYPE)).contains("newswire.article.enriched.v1");
    }

    @Test
    void passesARetractionOn() {
        var origin = raw(
                RawArticles.stored("/newswire/examples/retracted-article.v1.json"),
                EventHeaders.TYPE,
                EventTypes.RETRACTED_ARTICLE,
                EventHeaders.ID,
                "ingest's own",
                EventHeaders.TRACE_PARENT,
                TRACE);

        var outcome = enricher().enrich(origin);

        assertThat(outcome).isInstanceOf(Retracted.class);
        var message = message(outcome);
        assertThat(message.topic()).isEqualTo("enriched");
        EventSchema.RETRACTED_ARTICLE.assertValid(message.value());
        var id = "mfrggzdfmztwq2lknnwg23tpob";
        assertThat(new String(message.key(), UTF_8)).isEqualTo(id);
        assertThat(header(message, EventHeaders.TYPE)).contains("newswire.article.retracted.v1");
        assertThat(header(message, EventHeaders.ID)).contains(id + "/2/retracted");
        assertThat(header(message, EventHeaders.SOURCE)).contains("urn:newswire:enrich-service");
        assertThat(header(message, EventHeaders.SUBJECT)).contains(id);
        assertThat(header(message, EventHeaders.TIME)).contains("2026-11-24T08:05:11.250Z");
        assertThat(header(message, EventHeaders.DATA_SCHEMA)).contains("urn:newswire:schema:retracted-article:v1");
        assertThat(header(message, EventHeaders.SITE)).contains("harbourtimes.example");
        assertThat(header(message, EventHeaders.REVISION)).contains("2");
        assertThat(header(message, EventHeaders.TRACE_PARENT)).contains(TRACE);
        assertThat(message.headers().toArray()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                    | unreadable-event | a retracted article",
                "{\"id\": \"abcdefghijklmnopqrstuvwxyz\", \"revision\": 2} | incomplete-event | site",
            })
    void sendsWhatIsNoRetractionToTheDeadLetters(String value, String reason, String sentence) {
        var outcome = enricher().enrich(raw(value.getBytes(UTF_8), EventHeaders.TYPE, EventTypes.RETRACTED_ARTICLE));

        assertThat(header(message(outcome), DeadLetterHeaders.REASON)).contains(reason);
        assertThat(header(message(outcome), DeadLetterHeaders.MESSAGE).orElseThrow())
                .contains(sentence);
    }

    @Test
    void sendsACopyAlongEachRouteThatTakesTheArticle() {
        var outcome = routing().enrich(raw(RawArticles.json(RAW)));

        assertThat(outcome.messages()).extracting(ProducerRecord::topic).containsExactly("enriched", "routed.short");
        var event = outcome.messages().getFirst();
        var copy = outcome.messages().getLast();
        assertThat(copy.key()).isEqualTo(event.key());
        assertThat(copy.value()).isSameAs(event.value());
        assertThat(header(copy, EventHeaders.ROUTE)).contains("short");
        assertThat(header(event, EventHeaders.ROUTE)).isEmpty();
        assertThat(header(copy, EventHeaders.ID)).isEqualTo(header(event, EventHeaders.ID));
        assertThat(copy.headers().toArray()).hasSize(event.headers().toArray().length + 1);
    }

    @Test
    void sendsWhatTakesAnArticleBackAlongEveryRoute() {
        var retraction = raw(
                RawArticles.stored("/newswire/examples/retracted-article.v1.json"),
                EventHeaders.TYPE,
                EventTypes.RETRACTED_ARTICLE);

        for (var record : List.of(retraction, raw(null))) {
            assertThat(routing().enrich(record).messages())
                    .extracting(ProducerRecord::topic)
                    .containsExactly("enriched", "routed.short", "routed.long");
        }
    }

    @Test
    void sendsADeadLetterAlongNoRoute() {
        assertThat(routing().enrich(raw("not json".getBytes(UTF_8))).messages())
                .extracting(ProducerRecord::topic)
                .containsExactly("dead");
    }

    @Test
    void marksWhatIsSentAgain() {
        var article = enricher().enrichAgain(raw(RawArticles.json(RAW)), "replay-7", KnownPlacements.NONE);
        var letter = enricher().enrichAgain(raw("not json".getBytes(UTF_8)), "replay-7", KnownPlacements.NONE);

        assertThat(header(message(article), EventHeaders.REPLAY)).contains("replay-7");
        assertThat(header(message(letter), EventHeaders.REPLAY)).contains("replay-7");
    }

    @Test
    void givesUpOnAWithdrawalOfNothing() {
        var nothing = new ConsumerRecord<byte[], byte[]>("raw", 0, 0, null, null);

        assertThat(header(message(enricher().enrich(nothing)), DeadLetterHeaders.REASON))
                .contains("missing-key");
    }

    @Test
    void cutsAStoryThatIsTooLongForAnEvent() {
        var paragraphs = IntStream.range(0, 40)
                .mapToObj(n -> "Paragraph " + n + " tells of the ferry, " + "its crew and its timetable. ".repeat(10))
                .toArray(String[]::new);
        var html = RawArticles.page("Ferry back", paragraphs);

        var outcome = enricher().enrich(raw(RawArticles.json(RawArticles.withPage(1, "Ferry back", html))));

        assertThat(message(outcome).value()).hasSizeBetween(8_000, 10_000);
        EventSchema.ENRICHED_ARTICLE.assertValid(message(outcome).value());
        var article = json.readValue(message(outcome).value(), EnrichedArticle.class);
        assertThat(article.text()).contains("Paragraph 0 ").doesNotContain("Paragraph 39 ");
        assertThat(article.text())
                .isEqualTo(String.join(
                        "\n\n",
                        article.blocks().stream()
                                .map(EnrichedArticle.Block::text)
                                .toList()));
        assertThat(article.provenance().get("text")).endsWith("cut");
        assertThat(article.wordCount()).isLessThan(2_000);
    }

    @Test
    void givesUpOnAnEventThatIsTooLongWithoutItsStory() {
        var raw = RawArticles.withoutPage(1, "Ferry " + "back ".repeat(4_000), "Back.");
        var large = enricher(new Enricher(new Extractor()::extract, LANGUAGES, clock(), "v".repeat(11_000))::enrich);

        assertThat(header(message(large.enrich(raw(RawArticles.json(raw)))), DeadLetterHeaders.REASON))
                .contains("event-too-large");
    }

    /** The one message of an outcome. */
    private static ProducerRecord<byte[], byte[]> message(Outcome outcome) {
        assertThat(outcome.messages()).hasSize(1);
        return outcome.messages().getFirst();
    }

    private static EnrichedArticle endless(RawArticle raw) {
        return endless(raw);
    }

    private static RecordEnricher enricher() {
        return enricher(new Enricher(new Extractor()::extract, LANGUAGES, clock(), "9.9")::enrich);
    }

    private static RecordEnricher enricher(Function<RawArticle, EnrichedArticle> enrichment) {
        return enricher(enrichment, List.of());
    }

    private static RecordEnricher enricher(Function<RawArticle, EnrichedArticle> enrichment, List<Route> routes) {
        return new RecordEnricher(
                enrichment,
                new EnrichedRecords("enriched", 10_000),
                new Routes(routes),
                new DeadLetters("dead", "retries", 20_000, "9.9", clock()));
    }

    /** With a route that takes what has few words, and one that takes what has many. */
    private static RecordEnricher routing() {
        return enricher(
                new Enricher(new Extractor()::extract, LANGUAGES, clock(), "9.9")::enrich,
                List.of(
                        new Route("short", "routed.short", null, null, article -> article.wordCount() < 50),
                        new Route("long", "routed.long", null, null, article -> article.wordCount() >= 50)));
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static ConsumerRecord<byte[], byte[]> raw(byte[] value, String... headers) {
        var names = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            names.add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        return new ConsumerRecord<>(
                "raw",
                3,
                42,
                Instant.parse("2026-11-23T18:00:00Z").toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                RAW.id().getBytes(UTF_8),
                value,
                names,
                Optional.empty());
    }

    private static Optional<String> header(ProducerRecord<?, ?> message, String name) {
        return Arrays.stream(message.headers().toArray())
                .filter(header -> header.key().equals(name))
                .map(header -> new String(header.value(), UTF_8))
                .reduce((first, second) -> {
                    throw new AssertionError("two headers " + name);
                });
    }
}
