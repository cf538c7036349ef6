package newswire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswire.events.testing.EventSchema;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventContractTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void leavesOutWhatIsAbsent() {
        var written = json.writeValueAsString(smallest());

        EventSchema.ENRICHED_ARTICLE.assertValid(written);
        assertThat(json.readTree(written).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "revision", "site", "feed", "kind", "wordCount", "enrichedAt", "enricherVersion");
    }

    @Test
    void ignoresPropertiesOfALaterRelease() throws IOException {
        var later =
                read("/newswire/examples/enriched-article.v1.json").replaceFirst("\\{", "{\"sentiment\": {\"of\": 1},");

        EventSchema.ENRICHED_ARTICLE.assertValid(later);
        assertThat(json.readValue(later, EnrichedArticle.class).title())
                .isEqualTo("Night ferry returns after twelve years");
    }

    @Test
    void theSchemasRefuseWhatTheContractForbids() throws IOException {
        var event = read("/newswire/examples/enriched-article.v1.json");

        for (var broken : List.of(
                event.replace("\"revision\": 1", "\"revision\": 0"),
                event.replace("2026-11-23T17:05:00Z", "yesterday"),
                event.replace("2026-11-23T17:05:00Z", "2026-11-23T17:05:00+01:00"),
                event.replace("\"Harbour Town\"", "\"\""),
                event.replace("\"Harbour Town\"", "null"),
                event.replace("[\"News\", \"City\"]", "[]"))) {
            assertThat(broken).isNotEqualTo(event);
            assertThatThrownBy(() -> EventSchema.ENRICHED_ARTICLE.assertValid(broken))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void aRetractionNeedsNoMoreThanTheContractAsksFor() {
        var written = json.writeValueAsString(new RetractedArticle(
                "mfrggzdfmztwq2lknnwg23tpob",
                2,
                null,
                "harbourtimes.example",
                new FeedReference("https://www.harbourtimes.example/feeds/city.xml", null, null, null),
                "gone",
                null,
                Instant.parse("2026-11-24T08:05:11Z")));

        EventSchema.RETRACTED_ARTICLE.assertValid(written);
        assertThat(json.readTree(written).propertyNames())
                .containsExactlyInAnyOrder("id", "revision", "site", "feed", "reason", "retractedAt");
        assertThatThrownBy(() -> EventSchema.RETRACTED_ARTICLE.assertValid(written.replace("\"gone\"", "null")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enriched-article.v1.json", "enriched-article.v1.agency-copy.json"})
    void theOffsetsOfAnExampleCutOutWhatTheySpeakOf(String example) throws IOException {
        var article = json.readValue(read("/newswire/examples/" + example), EnrichedArticle.class);

        assertThat(article.entities()).isNotEmpty();
        for (var entity : article.entities()) {
            for (var mention : entity.mentions()) {
                var field = mention.field().equals("title") ? article.title() : article.text();
                assertThat(field.substring(mention.start(), mention.end())).isEqualTo(entity.name());
            }
        }
        for (var quote : article.quotes()) {
            assertThat(article.text().substring(quote.start() - 1, quote.end() + 1))
                    .isEqualTo("“A single is two crowns,”");
        }
    }

    @Test
    void headersThatTheContractDoesNotKnowOrLacksAreRefused() {
        var headers = new RecordHeaders();
        assertThatThrownBy(() -> EventSchema.RAW_ARTICLE.assertValid(headers)).hasMessageContaining("ce_id");

        var stated = new TreeMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", "mfrggzdfmztwq2lknnwg23tpob/1",
                "ce_source", "urn:newswire:ingest-service",
                "ce_type", EventTypes.RAW_ARTICLE,
                "ce_subject", "mfrggzdfmztwq2lknnwg23tpob",
                "ce_time", "2026-11-23T18:41:02Z",
                "ce_dataschema", EventTypes.RAW_ARTICLE_SCHEMA,
                "content-type", "application/json",
                "newswire-site", "harbourtimes.example",
                "newswire-revision", "1"));
        stated.put("newswire-feed", "https://www.harbourtimes.example/feeds/city.xml");
        stated.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        stated.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        EventSchema.RAW_ARTICLE.assertValid(headers);

        headers.add("newswire-mood", "good".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EventSchema.RAW_ARTICLE.assertValid(headers)).hasMessageContaining("newswire-mood");
    }

    private static EnrichedArticle smallest() {
        return new EnrichedArticle(
                "mfrggzdfmztwq2lknnwg23tpob",
                1,
                List.of(),
                null,
                null,
                "harbourtimes.example",
                new FeedReference("https://www.harbourtimes.example/feeds/city.xml", null, null, null),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                "none",
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0,
                null,
                Map.of(),
                Map.of(),
                null,
                Instant.parse("2026-11-23T18:41:04Z"),
                "0.1.0");
    }

    private static String read(String file) throws IOException {
        try (var in = EventContractTests.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
