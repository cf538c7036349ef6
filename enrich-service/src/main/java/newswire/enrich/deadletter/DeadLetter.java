package newswire.enrich.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import newswire.enrich.record.RecordHeaders;
import newswire.events.DeadLetterHeaders;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record that was given up, without its value.
 *
 * @param reason code of the failure
 * @param message what went wrong, for a person
 * @param article key of the record: the article's id
 * @param failedAt when it was last given up
 * @param version of the service that gave it up
 * @param attempts how often it was given up
 * @param origin the raw record
 */
public record DeadLetter(
        LetterId id,
        String reason,
        @Nullable String message,
        @Nullable String article,
        @Nullable String site,
        @Nullable String feed,
        Instant failedAt,
        @Nullable String version,
        int attempts,
        Origin origin) {

    /** Where a raw record is, or was. */
    public record Origin(String topic, int partition, long offset) {}

    static DeadLetter of(ConsumerRecord<byte[], byte[]> letter) {
        var headers = letter.headers();
        return new DeadLetter(
                new LetterId(letter.partition(), letter.offset()),
                RecordHeaders.text(headers, DeadLetterHeaders.REASON).orElse("unknown"),
                RecordHeaders.text(headers, DeadLetterHeaders.MESSAGE).orElse(null),
                letter.key() == null ? null : new String(letter.key(), UTF_8),
                RecordHeaders.text(headers, EventHeaders.SITE).orElse(null),
                RecordHeaders.text(headers, EventHeaders.FEED).orElse(null),
                RecordHeaders.text(headers, DeadLetterHeaders.FAILED_AT)
                        .flatMap(DeadLetter::instant)
                        .orElse(Instant.ofEpochMilli(letter.timestamp())),
                RecordHeaders.text(headers, DeadLetterHeaders.VERSION).orElse(null),
                Math.clamp(number(headers, DeadLetterHeaders.ATTEMPTS, 1), 1, Integer.MAX_VALUE),
                new Origin(
                        RecordHeaders.text(headers, DeadLetterHeaders.TOPIC).orElse(""),
                        Math.clamp(number(headers, DeadLetterHeaders.PARTITION, -1), -1, Integer.MAX_VALUE),
                        number(headers, DeadLetterHeaders.OFFSET, -1)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException foreign) {
            return Optional.empty();
        }
    }

    /** A header that a foreign hand spoilt counts as absent. */
    static long number(Headers headers, String name, long otherwise) {
        return RecordHeaders.text(headers, name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(otherwise);
    }
}
