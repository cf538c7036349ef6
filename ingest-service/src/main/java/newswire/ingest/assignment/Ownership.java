package newswire.ingest.assignment;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;

/**
 * What this instance owns, and the generation of the consumer group in which it does. A transaction that carries the
 * generation is refused by the broker once the group has moved on.
 *
 * @param shares by partition
 */
public record Ownership(ConsumerGroupMetadata generation, Map<Integer, Share> shares) {

    /** Whether this very share, not a later one of the same partition, is owned. */
    public boolean includes(Share share) {
        return share.isMine() && shares.get(share.partition()) == share;
    }
}
