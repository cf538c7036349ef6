package newswire.enrich.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Decisions as records of their compacted topic: the key is the letter's id. */
final class DecisionRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DecisionRecords() {}

    static ProducerRecord<byte[], byte[]> of(String topic, LetterId letter, Decision decision) {
        return new ProducerRecord<>(topic, letter.toString().getBytes(UTF_8), JSON.writeValueAsBytes(decision));
    }

    /** The letter that a record speaks of, null when a foreign hand wrote it. */
    static @Nullable LetterId letter(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.key() == null ? null : LetterId.of(new String(record.key(), UTF_8));
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    /** What a record decides, null when it takes a decision back or a foreign hand wrote it. */
    static @Nullable Decision decision(ConsumerRecord<byte[], byte[]> record) {
        try {
            var decision = record.value() == null ? null : JSON.readValue(record.value(), Decision.class);
            return decision == null || decision.kind() == null ? null : decision;
        } catch (JacksonException foreign) {
            return null;
        }
    }
}
