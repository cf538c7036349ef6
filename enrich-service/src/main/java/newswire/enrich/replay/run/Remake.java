package newswire.enrich.replay.run;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes what a replay sends of a record of its source. For one thread at a time. */
public interface Remake extends AutoCloseable {

    /** What becomes of {@code record}, not sent yet. */
    Made of(ConsumerRecord<byte[], byte[]> record);

    /** Lets go of what it looks things up in. */
    @Override
    default void close() {}
}
