package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.stream.TestRecords.RAW;
import static newswire.enrich.stream.TestRecords.enricher;
import static newswire.enrich.stream.TestRecords.header;
import static newswire.enrich.stream.TestRecords.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.RawArticles;
import newswire.enrich.route.Route;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What goes along the routes. */
class RoutedRecordTests {

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

    /** With a route that takes what has few words, and one that takes what has many. */
    private static RecordEnricher routing() {
        return enricher(
                new Route("short", "routed.short", null, null, article -> article.wordCount() < 50),
                new Route("long", "routed.long", null, null, article -> article.wordCount() >= 50));
    }
}
