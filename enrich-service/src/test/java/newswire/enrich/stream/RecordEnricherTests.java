package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.stream.TestRecords.RAW;
import static newswire.enrich.stream.TestRecords.enricher;
import static newswire.enrich.stream.TestRecords.header;
import static newswire.enrich.stream.TestRecords.message;
import static newswire.enrich.stream.TestRecords.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import newswire.enrich.RawArticles;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.stream.Outcome.Enriched;
import newswire.enrich.stream.Outcome.Retracted;
import newswire.enrich.stream.Outcome.Withdrawn;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.testing.EventSchema;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What comes of the records of the raw topic. */
class RecordEnricherTests {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

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

    @Test
    void marksWhatIsSentAgain() {
        var article = enricher().enrichAgain(raw(RawArticles.json(RAW)), "replay-7", KnownPlacements.NONE);
        var letter = enricher().enrichAgain(raw("not json".getBytes(UTF_8)), "replay-7", KnownPlacements.NONE);

        assertThat(header(message(article), EventHeaders.REPLAY)).contains("replay-7");
        assertThat(header(message(letter), EventHeaders.REPLAY)).contains("replay-7");
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNoFaultOfTheRecord() {
        var away = enricher().by((record, site) -> {
            throw new TimeoutException("injected: no answer");
        });

        assertThatThrownBy(() -> away.draft(raw(RawArticles.json(RAW)))).isInstanceOf(TimeoutException.class);
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
}
