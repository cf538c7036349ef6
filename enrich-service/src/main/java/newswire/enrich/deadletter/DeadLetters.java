package newswire.enrich.deadletter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import newswire.enrich.record.RecordHeaders;
import newswire.events.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Writes dead letters: the record as it was, with the reason and its coordinates in further headers. */
public final class DeadLetters {

    private static final int MAX_MESSAGE_LENGTH = 1_000;

    private final String topic;
    private final String retryTopic;
    private final int maxBytes;
    private final String version;
    private final Clock clock;

    /**
     * @param retryTopic whose records keep the coordinates that they bring along: those of the raw record
     * @param maxBytes a longer value stays behind in the raw topic, where the coordinates find it
     */
    public DeadLetters(String topic, String retryTopic, int maxBytes, String version, Clock clock) {
        this.topic = topic;
        this.retryTopic = retryTopic;
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
        if (origin.topic().equals(retryTopic)) {
            long before = DeadLetter.number(headers, DeadLetterHeaders.ATTEMPTS, 1);
            RecordHeaders.set(headers, DeadLetterHeaders.ATTEMPTS, Long.toString(before + 1));
            Retries.forget(headers);
        } else {
            RecordHeaders.set(headers, DeadLetterHeaders.ATTEMPTS, "1");
            setOrigin(origin, headers);
        }
        RecordHeaders.set(
                headers,
                DeadLetterHeaders.FAILED_AT,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        RecordHeaders.set(headers, DeadLetterHeaders.VERSION, version);
        return message;
    }

    private static void setOrigin(ConsumerRecord<?, ?> origin, Headers headers) {
        RecordHeaders.set(headers, DeadLetterHeaders.TOPIC, origin.topic());
        RecordHeaders.set(headers, DeadLetterHeaders.PARTITION, Integer.toString(origin.partition()));
        RecordHeaders.set(headers, DeadLetterHeaders.OFFSET, Long.toString(origin.offset()));
        RecordHeaders.set(
                headers,
                DeadLetterHeaders.TIMESTAMP,
                Instant.ofEpochMilli(origin.timestamp()).toString());
    }

    private static String shortened(String sentence) {
        return sentence.length() <= MAX_MESSAGE_LENGTH ? sentence : sentence.substring(0, MAX_MESSAGE_LENGTH) + "…";
    }
}
