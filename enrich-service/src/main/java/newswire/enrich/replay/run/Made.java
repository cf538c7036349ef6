package newswire.enrich.replay.run;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a record of a replay's source became. Its messages go into one transaction. */
public sealed interface Made {

    /** What to send. Not empty. */
    List<ProducerRecord<byte[], byte[]>> messages();

    /** An event for the target, and copies of it for further topics. */
    record Event(List<ProducerRecord<byte[], byte[]>> messages) implements Made {

        /** The event alone. */
        public ProducerRecord<byte[], byte[]> event() {
            return messages.getFirst();
        }
    }

    /** A dead letter. */
    record Unusable(List<ProducerRecord<byte[], byte[]>> messages) implements Made {}
}
