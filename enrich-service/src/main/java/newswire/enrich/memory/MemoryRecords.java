package newswire.enrich.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import newswire.enrich.record.RecordHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of the topic: key {@code PARTITION/SITE}, where the partition is the raw topic's whose articles the notes are
 * for; in a header the offset of the first of them. A record without value forgets the site.
 */
final class MemoryRecords {

    private static final String AS_OF = "newswire-as-of";

    private MemoryRecords() {}

    /** Which notes a record is about. */
    record Key(int rawPartition, String site) {

        byte[] bytes() {
            return (rawPartition + "/" + site).getBytes(UTF_8);
        }

        /** Null for a record that is none of these. */
        static @Nullable Key of(ConsumerRecord<byte[], byte[]> record) {
            String text = record.key() == null ? "" : new String(record.key(), UTF_8);
            int slash = text.indexOf('/');
            try {
                return slash < 1 ? null : new Key(Integer.parseInt(text, 0, slash, 10), text.substring(slash + 1));
            } catch (NumberFormatException other) {
                return null;
            }
        }
    }

    static ProducerRecord<byte[], byte[]> of(String topic, int partition, Key key, long asOf, byte @Nullable [] notes) {
        var message = new ProducerRecord<byte[], byte[]>(topic, partition, key.bytes(), notes);
        RecordHeaders.set(message.headers(), AS_OF, Long.toString(asOf));
        return message;
    }

    /** The first raw offset that the notes are for; 0 where the record does not say. */
    static long asOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Long.parseLong(RecordHeaders.text(record.headers(), AS_OF).orElse("0"));
        } catch (NumberFormatException other) {
            return 0;
        }
    }
}
