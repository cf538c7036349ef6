package newswire.enrich.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswire.events.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersTests {

    @Test
    void areReadOffTheirHeaders() {
        var letter = DeadLetter.of(record(
                DeadLetterHeaders.REASON,
                "enrichment-failed",
                DeadLetterHeaders.MESSAGE,
                "a bug",
                DeadLetterHeaders.TOPIC,
                "raw",
                DeadLetterHeaders.PARTITION,
                "3",
                DeadLetterHeaders.OFFSET,
                "42",
                DeadLetterHeaders.FAILED_AT,
                "2026-11-24T05:30:00Z",
                DeadLetterHeaders.ATTEMPTS,
                "2",
                "newswire-site",
                "s.example"));

        assertThat(letter.id()).hasToString("1-7");
        assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("raw", 3, 42));
        assertThat(letter.failedAt()).isEqualTo(Instant.parse("2026-11-24T05:30:00Z"));
        assertThat(letter.attempts()).isEqualTo(2);
        assertThat(letter.article()).isEqualTo("a");
    }

    @Test
    void areReadWhateverTheirHeadersSay() {
        var letter = DeadLetter.of(record(
                DeadLetterHeaders.PARTITION, "-3",
                DeadLetterHeaders.OFFSET, "99999999999999999999",
                DeadLetterHeaders.FAILED_AT, "yesterday",
                DeadLetterHeaders.ATTEMPTS, "many"));

        assertThat(letter.reason()).isEqualTo("unknown");
        assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("", -1, -1));
        assertThat(letter.attempts()).isEqualTo(1);
    }

    @Test
    void areSelectedWhenTheyFitAllThatIsStated() {
        var letter = DeadLetter.of(record(
                DeadLetterHeaders.REASON, "enrichment-failed", DeadLetterHeaders.FAILED_AT, "2026-11-24T05:30:00Z"));
        var at = Instant.parse("2026-11-24T05:30:00Z");

        assertThat(Selection.of(null, null, null, null, null, null, null).takes(letter))
                .isTrue();
        assertThat(Selection.of(List.of("1-7"), "enrichment-failed", null, "a", at, at.plusMillis(1), null)
                        .takes(letter))
                .isTrue();
        assertThat(Selection.of(List.of("1-8"), null, null, null, null, null, null)
                        .takes(letter))
                .isFalse();
        assertThat(Selection.of(null, "missing-key", null, null, null, null, null)
                        .takes(letter))
                .isFalse();
        assertThat(Selection.of(null, null, "s.example", null, null, null, null).takes(letter))
                .isFalse();
        assertThat(Selection.of(null, null, null, "b", null, null, null).takes(letter))
                .isFalse();
        assertThat(Selection.of(null, null, null, null, at.plusMillis(1), null, null)
                        .takes(letter))
                .isFalse();
        assertThat(Selection.of(null, null, null, null, null, at, null).takes(letter))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-", "-1-2", "1-2-3", "x-1", "1-1234567890123456789", "9999999999-1"})
    void haveIdsThatSayWhenTheyAreNone(String text) {
        assertThatThrownBy(() -> LetterId.of(text)).hasMessageContaining("is no id of a dead letter");
    }

    @Test
    void showTheirPageOrElseTheBeginningOfTheirValue() {
        var event = LetterValue.of("""
                {"entry": {"title": "Ferry"}, "page": {"url": "https://s.example/1", "html": "<html>"}}
                """.getBytes(UTF_8));
        var junk = LetterValue.of("x".repeat(5_000).getBytes(UTF_8));

        assertThat(event.title()).isEqualTo("Ferry");
        assertThat(event.pageSize()).isEqualTo(6);
        assertThat(event.start()).isEqualTo("<html>");
        assertThat(junk.size()).isEqualTo(5_000);
        assertThat(junk.pageSize()).isNull();
        assertThat(junk.start()).hasSize(501).endsWith("x…");
    }

    @Test
    void areCountedByReasonWithAnOpenOneForExample() {
        var counter = new LetterSummary.Counter();
        var letter = DeadLetter.of(record(DeadLetterHeaders.REASON, "enrichment-failed", "newswire-site", "s.example"));
        counter.add(letter, Decision.Kind.DISCARDED);
        counter.add(letter, null);
        counter.add(DeadLetter.of(record(DeadLetterHeaders.REASON, "missing-key")), Decision.Kind.SUPERSEDED);

        var summary = counter.summary();

        assertThat(summary.open()).isEqualTo(1);
        assertThat(summary.discarded()).isEqualTo(1);
        assertThat(summary.superseded()).isEqualTo(1);
        assertThat(summary.reasons())
                .containsExactly(
                        new LetterSummary.Reason("enrichment-failed", 1, 2, "1-7"),
                        new LetterSummary.Reason("missing-key", 0, 1, null));
        assertThat(summary.openBySite()).containsExactly(Map.entry("s.example", 1L));
    }

    private static ConsumerRecord<byte[], byte[]> record(String... headers) {
        var record = new ConsumerRecord<>("dead", 1, 7, "a".getBytes(UTF_8), new byte[0]);
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        return record;
    }
}
