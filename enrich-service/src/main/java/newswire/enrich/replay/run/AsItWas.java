package newswire.enrich.replay.run;

import java.util.List;
import newswire.enrich.record.RecordHeaders;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends a record again, byte by byte, with its headers and its time, and says in one more header that it does. */
public final class AsItWas implements Remake {

    private final String target;
    private final String replay;

    /** @param replay id of the replay */
    public AsItWas(String target, String replay) {
        this.target = target;
        this.replay = replay;
    }

    @Override
    public Made of(ConsumerRecord<byte[], byte[]> record) {
        var message = new ProducerRecord<>(
                target, null, Math.max(0, record.timestamp()), record.key(), record.value(), record.headers());
        RecordHeaders.set(message.headers(), EventHeaders.REPLAY, replay);
        return new Made.Event(List.of(message));
    }
}
