package newswire.enrich.deadletter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import newswire.enrich.record.RecordHeaders;
import newswire.events.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes dead letters: the record as it was, with the reason and its coordinates in further headers. */
public final class DeadLetters {

    private static final int MAX_MESSAGE_LENGTH = 1_000;

    private final String topic;
    private final int maxBytes;
    private final String version;
    private final Clock clock;

    /** @param maxBytes a longer value stays behind in the raw topic, where the coordinates find it */
    public DeadLetters(String topic, int maxBytes, String version, Clock clock) {
        this.topic = topic;
        this.maxBytes = maxBytes;
        this.version = version;
        this.clock = clock;
    }

    /** The letter that says of {@code origin} why it was given up. */
    public ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> origin, Rejection rejection) {
        byte[] value = origin.value();
        var message = new ProducerRecord<byte[], byte[]>(
                topic, origin.key(), value != null && value.length > maxBytes ? null : value);
        var headers = message.headers();
        origin.headers().forEach(headers::add);
        RecordHeaders.set(headers, DeadLetterHeaders.REASON, rejection.reason().code());
        RecordHeaders.set(headers, DeadLetterHeaders.MESSAGE, shortened(rejection.sentence()));
        RecordHeaders.set(headers, DeadLetterHeaders.TOPIC, origin.topic());
        RecordHeaders.set(headers, DeadLetterHeaders.PARTITION, Integer.toString(origin.partition()));
        RecordHeaders.set(headers, DeadLetterHeaders.OFFSET, Long.toString(origin.offset()));
        RecordHeaders.set(
                headers,
                DeadLetterHeaders.TIMESTAMP,
                Instant.ofEpochMilli(origin.timestamp()).toString());
        RecordHeaders.set(
                headers,
                DeadLetterHeaders.FAILED_AT,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        RecordHeaders.set(headers, DeadLetterHeaders.VERSION, version);
        return message;
    }

    private static String shortened(String sentence) {
        return sentence.length() <= MAX_MESSAGE_LENGTH ? sentence : sentence.substring(0, MAX_MESSAGE_LENGTH) + "…";
    }
}
