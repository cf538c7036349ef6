package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.stream.TestRecords.RAW;
import static newswire.enrich.stream.TestRecords.enricher;
import static newswire.enrich.stream.TestRecords.enrichment;
import static newswire.enrich.stream.TestRecords.header;
import static newswire.enrich.stream.TestRecords.message;
import static newswire.enrich.stream.TestRecords.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import newswire.enrich.RawArticles;
import newswire.enrich.stream.Outcome.DeadLettered;
import newswire.events.DeadLetterHeaders;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RawArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an enricher gives up on, and what it leaves of it in the dead letters. */
class DeadLetteredRecordTests {

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
                .contains("DeadLetteredRecordTests");
    }

    @Test
    void takesAStackThatRanOverForTheRecordsFault() {
        var outcome = enricher(DeadLetteredRecordTests::endless).enrich(raw(RawArticles.json(RAW)));

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
    void givesUpOnAWithdrawalOfNothing() {
        var nothing = new ConsumerRecord<byte[], byte[]>("raw", 0, 0, null, null);

        assertThat(header(message(enricher().enrich(nothing)), DeadLetterHeaders.REASON))
                .contains("missing-key");
    }

    @Test
    void givesUpOnAnEventThatIsTooLongWithoutItsStory() {
        var raw = RawArticles.withoutPage(1, "Ferry " + "back ".repeat(4_000), "Back.");
        var large = enricher(enrichment("v".repeat(11_000)));

        assertThat(header(message(large.enrich(raw(RawArticles.json(raw)))), DeadLetterHeaders.REASON))
                .contains("event-too-large");
    }

    private static EnrichedArticle endless(RawArticle raw) {
        return endless(raw);
    }
}
