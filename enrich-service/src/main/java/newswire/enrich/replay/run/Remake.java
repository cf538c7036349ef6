package newswire.enrich.replay.run;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes what a replay sends of a record of its source. Safe for use by several threads. */
public interface Remake {

    /** What becomes of {@code record}, not sent yet. */
    Made of(ConsumerRecord<byte[], byte[]> record);
}
